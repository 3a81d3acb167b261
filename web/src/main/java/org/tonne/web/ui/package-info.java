/** What every page stands on: addresses, languages, texts, headers, fixed files. It knows no feature of the trade. */
@NullMarked
package org.tonne.web.ui;

import org.jspecify.annotations.NullMarked;
