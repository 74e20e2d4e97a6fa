/**
 * <b>Tensors with index symmetry, reduced to irreducible parts with an explicit exact basis.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.tensor.IndexSymmetry}, relations such
 * as {@code ijkl=jikl=klij}; {@link org.intertwiner.reptheory.tensor.TensorSpace}, the tensors over
 * a representation of a finite group; {@link org.intertwiner.reptheory.tensor.TensorForm}, the
 * invariant ones with their independent constants, in Voigt's notation where it applies; {@link
 * org.intertwiner.reptheory.tensor.SphericalTensors}, Cartesian tensors of space as real spherical
 * components under O(3).
 *
 * <p><em>Key result:</em> the tensor of elasticity, {@code ijkl=jikl=klij}, has 21 components, 2x0e
 * + 2x2e + 1x4e of O(3), and 21, 13, 9, 7, 6, 7, 6, 5, 3 independent constants in the triclinic,
 * monoclinic, orthorhombic, tetragonal (two Laue classes), trigonal (two), hexagonal and cubic
 * crystals, 2 in an isotropic body.
 *
 * <p><em>Notes:</em> components are those of an orthonormal frame x, y, z; a tensor in Voigt's
 * matrix form is not rescaled by factors of 2.
 *
 * <p><em>Sources:</em> J. F. Nye, Physical Properties of Crystals (1957); W. Voigt, Lehrbuch der
 * Kristallphysik (1910); H. A. Jahn, Acta Cryst. 2 (1949) 30.
 */
@NullMarked
package org.intertwiner.reptheory.tensor;

import org.jspecify.annotations.NullMarked;
