/** Letters leave by SMTP. */
@NullMarked
package org.tonne.notification.mail;

import org.jspecify.annotations.NullMarked;
