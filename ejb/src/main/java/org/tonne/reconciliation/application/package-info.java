/** Reconciling with the registry: it asks us by its own, we ask it by ours; differences wait for two people. */
@NullMarked
package org.tonne.reconciliation.application;

import org.jspecify.annotations.NullMarked;
