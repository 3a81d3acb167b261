/** Use cases and questions about teams, and what is bought for them. */
@NullMarked
package org.tonne.team.application;

import org.jspecify.annotations.NullMarked;
