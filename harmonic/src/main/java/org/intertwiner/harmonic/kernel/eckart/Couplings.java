package org.intertwiner.harmonic.kernel.eckart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;

/**
 * The couplings and endomorphisms of irreducibles, each derived once.
 *
 * @param <G> the group elements
 */
final class Couplings<G> {
  private final Intertwiners<G> intertwiners;
  private final Map<String, List<SparseMatrix<Cyclotomic>>> endomorphisms = new HashMap<>();
  private final Map<Triple, List<SparseMatrix<Cyclotomic>>> paths = new HashMap<>();

  private record Triple(String harmonic, String input, String output) {}

  Couplings(Intertwiners<G> intertwiners) {
    this.intertwiners = intertwiners;
  }

  /** A basis of End_G(V), the identity first. */
  List<SparseMatrix<Cyclotomic>> endomorphisms(Part<G> part) {
    return endomorphisms.computeIfAbsent(
        part.name(),
        n -> Copies.endomorphisms(intertwiners.maps(part.irreducible(), part.irreducible())));
  }

  /** Maps P_s: V_j ⊗ V_i → V_J, independent over the endomorphisms of V_J. */
  List<SparseMatrix<Cyclotomic>> paths(Part<G> harmonic, Part<G> input, Part<G> output) {
    return paths.computeIfAbsent(
        new Triple(harmonic.name(), input.name(), output.name()),
        t ->
            Copies.independent(
                intertwiners.maps(
                    tensor(harmonic.irreducible(), input.irreducible()), output.irreducible()),
                endomorphisms(output),
                true));
  }

  private static <G> Representation<G> tensor(Representation<G> a, Representation<G> b) {
    return a instanceof FiniteRepresentation<G> finite
        ? finite.tensor(b)
        : ((LieRepresentation<G>) a).tensor(b);
  }

  /** The maps of a representation onto the copies of a part. */
  List<SparseMatrix<Cyclotomic>> projections(Representation<G> space, Part<G> part) {
    return Copies.independent(
        intertwiners.maps(space, part.irreducible()), endomorphisms(part), true);
  }

  /** The maps of a part onto its copies in a representation. */
  List<SparseMatrix<Cyclotomic>> embeddings(Representation<G> space, Part<G> part) {
    return Copies.independent(
        intertwiners.maps(part.irreducible(), space), endomorphisms(part), false);
  }
}
