package org.intertwiner.harmonic.kernel.eckart;

import java.util.List;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.Representation;

/**
 * What a group gives to the theorem: irreducible parts and equivariant maps, in the seminormal
 * coordinates of the representations.
 *
 * @param <G> the group elements
 */
sealed interface Intertwiners<G> permits FiniteIntertwiners, LieIntertwiners {

  /** The irreducible parts of a representation over the field of the kernels. */
  List<Part<G>> parts(Representation<G> space);

  /** A basis of Hom_G(source, target). */
  List<SparseMatrix<Cyclotomic>> maps(Representation<G> source, Representation<G> target);

  /** The representation of a name with these seminormal matrices on the generators. */
  Representation<G> representation(String name, List<Matrix<Cyclotomic>> generators);
}
