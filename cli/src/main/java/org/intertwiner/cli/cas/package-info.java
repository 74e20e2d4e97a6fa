/**
 * Groups, tables and representations as text of GAP and SageMath: read by a small strict grammar,
 * never evaluated by anything else, and written so that those systems read it.
 */
@NullMarked
package org.intertwiner.cli.cas;

import org.jspecify.annotations.NullMarked;
