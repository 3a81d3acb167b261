/** The job that lets requests for approval lapse. */
@NullMarked
package org.tonne.batch.teamrequests;

import org.jspecify.annotations.NullMarked;
