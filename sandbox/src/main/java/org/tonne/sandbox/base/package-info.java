/** What every stand-in rests on: its own tables, the log of exchanges, the faults it was asked to produce, its pages. */
@NullMarked
package org.tonne.sandbox.base;

import org.jspecify.annotations.NullMarked;
