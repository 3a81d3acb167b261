/** A mailbox in small: takes real SMTP for anybody, keeps it, and shows it. */
@NullMarked
package org.tonne.sandbox.mail;

import org.jspecify.annotations.NullMarked;
