package org.intertwiner.reptheory.projective;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.SchurType;

/**
 * All irreducible projective representations of a finite group with one factor system.
 *
 * <p>They are the irreducible representations of the {@link CentralExtension} in which the phase is
 * the scalar exp(2πi/n), in the order of its character table. <em>Accuracy:</em> exact; the list is
 * returned with its certificates. <em>Complexity:</em> that of the character table and the matrices
 * of a group of order n·|G|. <em>Source:</em> I. Schur, J. reine angew. Math. 127 (1904).
 *
 * <p>Example: {@code ProjectiveIrreps.of(alpha).irreps().size()} equals {@code
 * alpha.regularClasses().size()}.
 *
 * @param <G> the group elements
 */
public final class ProjectiveIrreps<G> {

  /**
   * What has been proved of the list.
   *
   * @param matrices every representation has its own certificate
   * @param distinct the characters are orthogonal to each other
   * @param squares Σd² = |G|: there are no more
   * @param regularClasses there are as many as classes of regular elements, a second count
   */
  public record Certificate(
      boolean matrices, boolean distinct, boolean squares, boolean regularClasses) {

    /**
     * Checks a list of representations.
     *
     * @param <G> the group elements
     * @param system the factor system
     * @param irreps the representations
     * @return what holds
     */
    public static <G> Certificate check(FactorSystem<G> system, List<ProjectiveIrrep<G>> irreps) {
      boolean matrices = true;
      boolean distinct = true;
      long squares = 0;
      for (int i = 0; i < irreps.size(); i++) {
        ProjectiveIrrep<G> irrep = irreps.get(i);
        matrices &= ProjectiveCertificate.check(system, irrep.matrices(), irrep.form()).proved();
        squares += (long) irrep.dimension() * irrep.dimension();
        for (int j = 0; j < i; j++) {
          distinct &= inner(irrep.character(), irreps.get(j).character()).isZero();
        }
      }
      return new Certificate(
          matrices,
          distinct,
          squares == system.group().order(),
          irreps.size() == system.regularClasses().size());
    }

    /** {@return whether everything holds} */
    public boolean proved() {
      return matrices && distinct && squares && regularClasses;
    }
  }

  private final FactorSystem<G> system;
  private final CentralExtension<G> extension;
  private final List<ProjectiveIrrep<G>> irreps;
  private final List<SchurType> types;
  private final Certificate certificate;

  private ProjectiveIrreps(
      FactorSystem<G> system,
      CentralExtension<G> extension,
      List<ProjectiveIrrep<G>> irreps,
      List<SchurType> types) {
    this.system = system;
    this.extension = extension;
    this.irreps = List.copyOf(irreps);
    this.types = List.copyOf(types);
    this.certificate = certify();
  }

  private Certificate certify() {
    boolean distinct = true;
    for (int i = 0; i < irreps.size(); i++) {
      for (int j = 0; j < i; j++) {
        distinct &= inner(irreps.get(i).character(), irreps.get(j).character()).isZero();
      }
    }
    long squares = irreps.stream().mapToLong(r -> (long) r.dimension() * r.dimension()).sum();
    return new Certificate(
        irreps.stream().allMatch(r -> r.certificate().proved()),
        distinct,
        squares == system.group().order(),
        irreps.size() == system.regularClasses().size());
  }

  /**
   * The irreducible projective representations of a factor system.
   *
   * @param <G> the group elements
   * @param system a factor system without antiunitary elements
   * @return all of them, certified
   * @throws InvalidInput if there are antiunitary elements
   * @throws org.intertwiner.algebra.LimitExceeded if the extension is too large for a character
   *     table
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> ProjectiveIrreps<G> of(FactorSystem<G> system) {
    CentralExtension<G> extension = CentralExtension.of(List.of(system));
    CharacterTable<ExtensionElement> table = CharacterTable.of(extension.group());
    Irreps<ExtensionElement> linear = Irreps.of(table);
    int phase = extension.phase(0);
    Cyclotomic root = Cyclotomic.zeta(system.order(), 1);
    List<ProjectiveIrrep<G>> found = new ArrayList<>();
    List<SchurType> types = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      Cyclotomic degree = Cyclotomic.of(table.degree(row));
      if (table.irrep(row).atElement(phase).equals(root.multiply(degree))) {
        found.add(projective(system, linear.complex(row)));
        types.add(table.type(row));
      }
    }
    ProjectiveIrreps<G> all = new ProjectiveIrreps<>(system, extension, found, types);
    if (!all.certificate.proved()) {
      throw new IllegalStateException(
          "projective representations were refuted: " + all.certificate);
    }
    return all;
  }

  private static <G> ProjectiveIrrep<G> projective(
      FactorSystem<G> system, Irrep<ExtensionElement> linear) {
    FiniteGroup<G> group = system.group();
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    matrices.add(Matrix.identity(Cyclotomics.FIELD, linear.dimension()));
    for (int g = 1; g < group.order(); g++) {
      int p = group.parent(g);
      int k = group.lastLetter(g);
      Cyclotomic factor = system.at(p, group.generatorIndex(k)).conjugate();
      matrices.add(matrices.get(p).multiply(linear.generators().get(k)).scale(factor));
    }
    ProjectiveCertificate certificate =
        ProjectiveCertificate.check(system, matrices, linear.form());
    return new ProjectiveIrrep<>(system, matrices, linear.form(), certificate);
  }

  /** {@return the factor system} */
  public FactorSystem<G> factorSystem() {
    return system;
  }

  /** {@return the central extension whose representations these are} */
  public CentralExtension<G> extension() {
    return extension;
  }

  /** {@return the representations, by dimension} */
  public List<ProjectiveIrrep<G>> irreps() {
    return irreps;
  }

  /**
   * The type of a representation of the extension: real, complex or quaternionic.
   *
   * @param i the number of a representation
   * @return the type; complex whenever n &gt; 2
   */
  public SchurType type(int i) {
    return types.get(i);
  }

  /** {@return what has been proved} */
  public Certificate certificate() {
    return certificate;
  }

  /**
   * How often each representation occurs in a projective representation with the same factor
   * system.
   *
   * @param character its traces, one for each element in the order of the group
   * @return multiplicities, in the order of {@link #irreps()}
   * @throws InvalidInput if it is not the character of such a representation
   */
  public List<Long> multiplicities(List<Cyclotomic> character) {
    if (character.size() != system.group().order()) {
      throw new InvalidInput(
          "projective character of " + system.group().name(),
          character.size() + " values",
          system.group().order() + " values, one for each element",
          "");
    }
    List<Long> result = new ArrayList<>();
    List<Cyclotomic> rest = new ArrayList<>(character);
    for (ProjectiveIrrep<G> irrep : irreps) {
      List<Cyclotomic> values = irrep.character();
      Cyclotomic m = inner(character, values);
      if (!m.isRational() || !m.toRational().isInteger() || m.toRational().signum() < 0) {
        throw notACharacter("the multiplicity " + m);
      }
      result.add(m.toRational().toLong());
      for (int g = 0; g < values.size(); g++) {
        rest.set(g, rest.get(g).subtract(m.multiply(values.get(g))));
      }
    }
    if (!rest.stream().allMatch(Cyclotomic::isZero)) {
      throw notACharacter("values that are no sum of characters");
    }
    return Collections.unmodifiableList(result);
  }

  private InvalidInput notACharacter(String got) {
    return new InvalidInput(
        "projective character of " + system.group().name(),
        got,
        "the traces of a representation with this factor system",
        "");
  }

  /** (1/|G|)·Σ χ(g)ψ(g)*. */
  static Cyclotomic inner(List<Cyclotomic> chi, List<Cyclotomic> psi) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int g = 0; g < chi.size(); g++) {
      if (!chi.get(g).isZero() && !psi.get(g).isZero()) {
        sum = sum.add(chi.get(g).multiply(psi.get(g).conjugate()));
      }
    }
    return sum.scale(Rational.of(1, chi.size()));
  }

  @Override
  public String toString() {
    return "irreducible representations with the " + system;
  }
}
