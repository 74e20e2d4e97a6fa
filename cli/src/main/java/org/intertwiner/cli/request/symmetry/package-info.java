/**
 * Questions of physics and chemistry about symmetry.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.cli.request.symmetry.ProductRequest},
 * Clebsch–Gordan tensors of finite groups; {@link
 * org.intertwiner.cli.request.symmetry.CorrelationRequest}, descent in symmetry; {@link
 * org.intertwiner.cli.request.symmetry.LittleGroupRequest}, space groups at a wave vector; {@link
 * org.intertwiner.cli.request.symmetry.IndexTensorRequest}, tensors with index symmetry.
 */
@NullMarked
package org.intertwiner.cli.request.symmetry;

import org.jspecify.annotations.NullMarked;
