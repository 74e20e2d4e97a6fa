package org.intertwiner.reptheory.crystal;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.projective.Corepresentation;
import org.intertwiner.reptheory.projective.Corepresentations;
import org.intertwiner.reptheory.projective.WignerType;

/**
 * All allowed irreducible corepresentations of the magnetic little group of a wave vector.
 *
 * <p><em>Formula:</em> D({W|w}) = exp(−2πi k·w) Γ(W), also with time reversal, where Γ is a
 * corepresentation of the co-group with the factor system of {@link MagneticLittleGroup}; D(a)K is
 * the operator of an operation with time reversal. <em>Accuracy:</em> exact, certified.
 * <em>Source:</em> Bradley and Cracknell (1972), chapter 7.
 *
 * <p>Example: {@code SmallCorepresentations.of(little, true).dimensions()}.
 */
public final class SmallCorepresentations {

  /**
   * What has been proved.
   *
   * @param corepresentations those of the co-group have their certificates
   * @param law D(g)D(s) = ±D(gs), with D(s)* after an antiunitary g, for all representatives g and
   *     generators s, gs the product of affine maps with its translation
   */
  public record Certificate(boolean corepresentations, boolean law) {

    /**
     * Checks corepresentations.
     *
     * @param little the magnetic little group
     * @param spin whether with spin
     * @param all the corepresentations of the co-group
     * @return what holds
     */
    public static Certificate check(
        MagneticLittleGroup little, boolean spin, Corepresentations<MagneticOperation> all) {
      return new Certificate(
          all.certificate().proved(),
          all.irreps().stream().allMatch(d -> keepsLaw(little, spin, d)));
    }

    private static boolean keepsLaw(
        MagneticLittleGroup little, boolean spin, Corepresentation<MagneticOperation> d) {
      FiniteGroup<MagneticOperation> group = little.coGroup();
      for (int g = 0; g < group.order(); g++) {
        MagneticOperation left = group.element(g);
        for (int i = 0; i < group.generators().size(); i++) {
          int s = group.generatorIndex(i);
          MagneticOperation right = group.element(s);
          Matrix<Cyclotomic> second = image(little, d, right);
          if (left.reversed()) {
            second = second.map(second.ring(), Cyclotomic::conjugate);
          }
          Matrix<Cyclotomic> wanted = image(little, d, left.multiply(right));
          boolean minus = spin && little.sign(g, s) == 1;
          if (!image(little, d, left).multiply(second).equals(minus ? wanted.negate() : wanted)) {
            return false;
          }
        }
      }
      return true;
    }

    /** {@return whether everything holds} */
    public boolean proved() {
      return corepresentations && law;
    }
  }

  private final MagneticLittleGroup littleGroup;
  private final boolean spin;
  private final Corepresentations<MagneticOperation> all;
  private final Certificate certificate;

  private SmallCorepresentations(MagneticLittleGroup littleGroup, boolean spin) {
    this.littleGroup = littleGroup;
    this.spin = spin;
    this.all = Corepresentations.of(littleGroup.factorSystem(spin));
    this.certificate = Certificate.check(littleGroup, spin, all);
    if (!certificate.proved()) {
      throw new IllegalStateException("small corepresentations were refuted: " + certificate);
    }
  }

  /**
   * The corepresentations at a wave vector.
   *
   * @param littleGroup a magnetic little group with operations with time reversal
   * @param spin whether the double-valued ones, with T² = −1
   * @return all irreducible corepresentations
   * @throws InvalidInput if no operation with time reversal keeps k
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static SmallCorepresentations of(MagneticLittleGroup littleGroup, boolean spin) {
    return new SmallCorepresentations(littleGroup, spin);
  }

  /** {@return the magnetic little group} */
  public MagneticLittleGroup littleGroup() {
    return littleGroup;
  }

  /** {@return whether with spin} */
  public boolean isSpin() {
    return spin;
  }

  /** {@return the corepresentations of the co-group} */
  public Corepresentations<MagneticOperation> projective() {
    return all;
  }

  /** {@return the dimensions, in order} */
  public List<Integer> dimensions() {
    return all.dimensions();
  }

  /** {@return Wigner's types, in order} */
  public List<WignerType> types() {
    return all.irreps().stream().map(Corepresentation::type).toList();
  }

  /**
   * The matrix of an operation.
   *
   * @param number the number of a corepresentation, from 0
   * @param operation an operation of the little group, with any translation
   * @return exp(−2πi k·w) Γ(W)
   * @throws InvalidInput if it is not in the little group
   */
  public Matrix<Cyclotomic> at(int number, MagneticOperation operation) {
    return image(littleGroup, all.irreps().get(number), operation);
  }

  private static Matrix<Cyclotomic> image(
      MagneticLittleGroup little,
      Corepresentation<MagneticOperation> d,
      MagneticOperation operation) {
    Cyclotomic phase = little.k().phase(operation.operation().translation());
    return d.at(little.indexOf(operation)).scale(phase);
  }

  /** {@return what has been proved} */
  public Certificate certificate() {
    return certificate;
  }

  @Override
  public String toString() {
    return littleGroup + ": dimensions " + dimensions();
  }
}
