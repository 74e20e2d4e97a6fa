package org.intertwiner.harmonic.invariant;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.Representation;

/**
 * The equivariant polynomial maps V → W, a module over the ring of invariants of V, by minimal
 * homogeneous generators.
 *
 * <p>Where the forms of degree D lie in the ideal of the invariants without constant term, an
 * equivariant map of degree at least D is Σ fᵢ Hᵢ with invariants fᵢ, and by the Reynolds operator
 * the Hᵢ may be taken equivariant; so generators have degrees below D, and the module is complete.
 *
 * @param <G> the group elements
 */
public final class CovariantModule<G> {
  private final InvariantRing<G> ring;
  private final Representation<G> target;
  private final MolienCount count;
  private final List<Covariant> generators;
  private final boolean complete;
  private final InvariantCertificate certificate;

  CovariantModule(
      InvariantRing<G> ring,
      Representation<G> target,
      MolienCount count,
      List<Covariant> generators,
      boolean complete,
      InvariantCertificate certificate) {
    this.ring = ring;
    this.target = target;
    this.count = count;
    this.generators = List.copyOf(generators);
    this.complete = complete;
    this.certificate = certificate;
  }

  /**
   * The ring of invariants that the module is one over.
   *
   * @return the ring
   */
  public InvariantRing<G> ring() {
    return ring;
  }

  /**
   * The representation on W.
   *
   * @return the target
   */
  public Representation<G> target() {
    return target;
  }

  /**
   * Minimal homogeneous generators, by ascending degree.
   *
   * @return the generators
   */
  public List<Covariant> generators() {
    return generators;
  }

  /**
   * The degrees of the generators.
   *
   * @return ascending
   */
  public List<Integer> degrees() {
    return generators.stream().map(Covariant::degree).toList();
  }

  /**
   * The Hilbert series of the module.
   *
   * @return Molien's series as a fraction, for the groups that have it in closed form
   */
  public Optional<MolienFraction> molien() {
    return count.fraction();
  }

  /**
   * The rank of the module: dim W for a faithful representation of a finite group.
   *
   * @return the quotient of the leading coefficients of the series at t = 1, where both are known
   */
  public Optional<Rational> rank() {
    if (count.fraction().isEmpty() || ring.molien().isEmpty()) {
      return Optional.empty();
    }
    MolienFraction module = count.fraction().get();
    MolienFraction base = ring.molien().get();
    return Optional.of(
        module.poleOrder() < base.poleOrder()
            ? Rational.ZERO
            : module.leadingCoefficient().divide(base.leadingCoefficient()));
  }

  /**
   * Whether the generators are known to generate in all degrees.
   *
   * @return true where there is a proof
   */
  public boolean isComplete() {
    return complete;
  }

  /**
   * What has been proved about the generators.
   *
   * @return the certificate
   */
  public InvariantCertificate certificate() {
    return certificate;
  }

  @Override
  public String toString() {
    return "equivariant maps "
        + ring.space().name()
        + " → "
        + target.name()
        + ", generators of degrees "
        + degrees()
        + (complete ? ", complete" : ", complete up to degree " + certificate.checkedDegree());
  }
}
