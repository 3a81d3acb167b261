package org.tonne.sandbox.pay;

import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Exchanges;
import org.tonne.sandbox.base.Faults;

import java.time.Clock;

/**
 * What every part of the provider needs.
 *
 * @param base address of the provider, without a slash at the end
 */
record Context(Database database, Faults faults, Exchanges exchanges, Clock clock, String base) {}
