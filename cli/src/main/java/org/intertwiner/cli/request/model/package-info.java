/** Models in files and programs: checked, replayed, searched for symmetry; reports put together. */
@NullMarked
package org.intertwiner.cli.request.model;

import org.jspecify.annotations.NullMarked;
