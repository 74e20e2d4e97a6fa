package org.intertwiner.reptheory.projective;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;

/**
 * All irreducible corepresentations of a finite group with antiunitary elements and a factor
 * system.
 *
 * <p><em>Method:</em> the irreducible representations Δ of the unitary subgroup H, each with
 * Dimmock's sum Σα(a, a)χ(a²) over the antiunitary elements: |H| for type A, −|H| for type B, 0 for
 * type C. For A and B a matrix N with Δ(h)N = NΔ̄(h), Δ̄(h) = Δ(a⁻¹ha)*, is summed over the group
 * and scaled so that NN* = ±Δ(a²). <em>Accuracy:</em> exact, certified. <em>Complexity:</em> that
 * of the projective representations of H, and |G|·generators products of matrices. <em>Source:</em>
 * E. Wigner (1959), chapter 26; J. O. Dimmock, J. Math. Phys. 4 (1963) 1307.
 *
 * <p>Example: {@code Corepresentations.of(FactorSystem.twisted(group, unitary, 1, (g, h) -> 0))}.
 *
 * @param <G> the group elements
 */
public final class Corepresentations<G> {

  /**
   * What has been proved of the list.
   *
   * @param matrices every corepresentation has its own certificate
   * @param unitaryPart the representations of the unitary subgroup are proved and complete
   * @param complete each of them occurs in exactly one corepresentation
   */
  public record Certificate(boolean matrices, boolean unitaryPart, boolean complete) {

    /**
     * Checks a list of corepresentations.
     *
     * @param <G> the group elements
     * @param unitary the representations of the unitary subgroup
     * @param list the corepresentations
     * @return what holds
     */
    public static <G> Certificate check(
        ProjectiveIrreps<G> unitary, List<Corepresentation<G>> list) {
      int[] seen = new int[unitary.irreps().size()];
      boolean matrices = true;
      for (Corepresentation<G> d : list) {
        matrices &= d.certificate().proved();
        d.parts().stream().distinct().forEach(part -> seen[part]++);
      }
      boolean once = true;
      for (int count : seen) {
        once &= count == 1;
      }
      return new Certificate(matrices, unitary.certificate().proved(), once);
    }

    /** {@return whether everything holds} */
    public boolean proved() {
      return matrices && unitaryPart && complete;
    }
  }

  private final FactorSystem<G> system;
  private final ProjectiveIrreps<G> unitary;
  private final List<Corepresentation<G>> list;
  private final Certificate certificate;

  private Corepresentations(
      FactorSystem<G> system, ProjectiveIrreps<G> unitary, List<Corepresentation<G>> list) {
    this.system = system;
    this.unitary = unitary;
    this.list = List.copyOf(list);
    this.certificate = Certificate.check(unitary, this.list);
  }

  /**
   * The corepresentations of a factor system with antiunitary elements.
   *
   * @param <G> the group elements
   * @param system a factor system with antiunitary elements
   * @return all irreducible corepresentations, in the order of the representations of the unitary
   *     subgroup
   * @throws InvalidInput if no element is antiunitary
   * @throws org.intertwiner.algebra.LimitExceeded if no cyclotomic scale of an antiunitary matrix
   *     was found
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> Corepresentations<G> of(FactorSystem<G> system) {
    if (system.isUnitary()) {
      throw new InvalidInput(
          "corepresentations of " + system.group().name(),
          "no antiunitary elements",
          "a factor system with antiunitary elements",
          "use ProjectiveIrreps");
    }
    ProjectiveIrreps<G> unitary = ProjectiveIrreps.of(system.restricted(unitarySubgroup(system)));
    List<Corepresentation<G>> list = new CorepresentationBuilder<>(system, unitary).build();
    Corepresentations<G> all = new Corepresentations<>(system, unitary, list);
    if (!all.certificate.proved()) {
      throw new IllegalStateException("corepresentations were refuted: " + all.certificate);
    }
    return all;
  }

  private static <G> FiniteGroup<G> unitarySubgroup(FactorSystem<G> system) {
    FiniteGroup<G> group = system.group();
    Subgroup subgroup = group.subgroup();
    for (int g = 0; 2 * subgroup.order() < group.order(); g++) {
      if (!system.isAntiunitary(g) && !subgroup.contains(g)) {
        subgroup = subgroup.extendedBy(g);
      }
    }
    return group.toGroup(subgroup);
  }

  /** {@return the factor system} */
  public FactorSystem<G> factorSystem() {
    return system;
  }

  /** {@return the irreducible representations of the unitary subgroup} */
  public ProjectiveIrreps<G> unitary() {
    return unitary;
  }

  /** {@return the corepresentations} */
  public List<Corepresentation<G>> irreps() {
    return list;
  }

  /** {@return the dimensions, in order} */
  public List<Integer> dimensions() {
    return list.stream().map(Corepresentation::dimension).toList();
  }

  /** {@return what has been proved} */
  public Certificate certificate() {
    return certificate;
  }

  @Override
  public String toString() {
    return "corepresentations of " + system.group().name() + ": dimensions " + dimensions();
  }
}
