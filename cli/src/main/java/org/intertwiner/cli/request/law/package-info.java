/**
 * Questions whether structures keep their laws.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.cli.request.law.LawsRequest}, groups with their
 * representations, kernels and transforms; {@link
 * org.intertwiner.cli.request.law.SpaceLawsRequest}, homogeneous spaces.
 */
@NullMarked
package org.intertwiner.cli.request.law;

import org.jspecify.annotations.NullMarked;
