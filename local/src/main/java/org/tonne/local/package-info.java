/** What one machine needs to run the store by itself: a real PostgreSQL, for ./run, tests and benchmarks. */
@NullMarked
package org.tonne.local;

import org.jspecify.annotations.NullMarked;
