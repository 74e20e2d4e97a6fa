package org.intertwiner.reptheory.projective;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Subgroup;

/**
 * The central extension of a finite group by cyclic groups, one for each of some factor systems:
 * ĝ·ĥ = z₁^a₁(g,h) z₂^a₂(g,h) … (gh)^.
 *
 * <p>Its representations in which zⱼ is exp(2πi/nⱼ) are the projective representations of the group
 * with the factor system αⱼ. <em>Accuracy:</em> exact. <em>Complexity:</em> |G|·n₁·n₂… elements are
 * listed. <em>Source:</em> I. Schur, J. reine angew. Math. 127 (1904).
 *
 * <p>Example: {@code CentralExtension.of(List.of(alpha)).group().order()} is n·|G|.
 *
 * @param <G> the group elements
 */
public final class CentralExtension<G> {
  private final FiniteGroup<G> base;
  private final List<FactorSystem<G>> systems;
  private final FiniteGroup<ExtensionElement> group;

  private CentralExtension(
      FiniteGroup<G> base, List<FactorSystem<G>> systems, FiniteGroup<ExtensionElement> group) {
    this.base = base;
    this.systems = systems;
    this.group = group;
  }

  /** Products of phases and lifts. */
  private record Products<G>(FiniteGroup<G> base, List<FactorSystem<G>> systems)
      implements Group<ExtensionElement> {
    @Override
    public ExtensionElement identity() {
      return new ExtensionElement(Collections.nCopies(systems.size(), 0), 0);
    }

    @Override
    public ExtensionElement multiply(ExtensionElement a, ExtensionElement b) {
      List<Integer> phase = new ArrayList<>();
      for (int j = 0; j < systems.size(); j++) {
        FactorSystem<G> system = systems.get(j);
        int sum = a.phase().get(j) + b.phase().get(j) + system.exponent(a.element(), b.element());
        phase.add(sum % system.order());
      }
      return new ExtensionElement(phase, base.multiply(a.element(), b.element()));
    }

    @Override
    public ExtensionElement inverse(ExtensionElement a) {
      int back = base.inverse(a.element());
      List<Integer> phase = new ArrayList<>();
      for (int j = 0; j < systems.size(); j++) {
        FactorSystem<G> system = systems.get(j);
        int sum = a.phase().get(j) + system.exponent(a.element(), back);
        phase.add(Math.floorMod(-sum, system.order()));
      }
      return new ExtensionElement(phase, back);
    }

    @Override
    public boolean areEqual(ExtensionElement a, ExtensionElement b) {
      return a.equals(b);
    }
  }

  /**
   * The extension of factor systems of one group.
   *
   * @param <G> the group elements
   * @param systems at least one; all of the same group, without antiunitary elements
   * @return the extension; its generators are the lifts of the group's generators, then one phase
   *     for each factor system other than 1
   * @throws InvalidInput if there is none, groups differ, or elements are antiunitary
   * @throws org.intertwiner.algebra.LimitExceeded if the extension has more than a million elements
   */
  public static <G> CentralExtension<G> of(List<FactorSystem<G>> systems) {
    if (systems.isEmpty()) {
      throw new InvalidInput(
          "central extension", "no factor systems", "at least one", "FactorSystem.trivial");
    }
    FiniteGroup<G> base = systems.get(0).group();
    for (FactorSystem<G> system : systems) {
      system.requireUnitary();
      if (!system.group().equals(base)) {
        throw new InvalidInput(
            "central extension of " + base.name(),
            "a factor system of " + system.group().name(),
            "factor systems of the same group",
            "");
      }
    }
    Products<G> products = new Products<>(base, List.copyOf(systems));
    List<ExtensionElement> generators = new ArrayList<>();
    List<Integer> none = products.identity().phase();
    for (int k = 0; k < base.generators().size(); k++) {
      generators.add(new ExtensionElement(none, base.generatorIndex(k)));
    }
    for (int j = 0; j < systems.size(); j++) {
      if (!systems.get(j).isTrivial()) {
        generators.add(unit(none, j));
      }
    }
    FiniteGroup<ExtensionElement> group =
        FiniteGroup.enumerate(products, generators, GroupLimits.DEFAULT)
            .withName("central extension of " + base.name());
    return new CentralExtension<>(base, products.systems, group);
  }

  private static ExtensionElement unit(List<Integer> none, int j) {
    List<Integer> phase = new ArrayList<>(none);
    phase.set(j, 1);
    return new ExtensionElement(phase, 0);
  }

  /** {@return the group that is extended} */
  public FiniteGroup<G> base() {
    return base;
  }

  /** {@return the factor systems} */
  public List<FactorSystem<G>> factorSystems() {
    return systems;
  }

  /** {@return the extension as a finite group} */
  public FiniteGroup<ExtensionElement> group() {
    return group;
  }

  /**
   * The lift of a group element.
   *
   * @param g the number of an element of the group
   * @return the number of ĝ in the extension
   */
  public int lift(int g) {
    return group.indexOf(new ExtensionElement(Collections.nCopies(systems.size(), 0), g));
  }

  /**
   * The image in the group.
   *
   * @param x the number of an element of the extension
   * @return the number of the element of the group
   */
  public int projection(int x) {
    return group.element(x).element();
  }

  /**
   * A generating phase.
   *
   * @param j the number of a factor system
   * @return the number of zⱼ in the extension
   */
  public int phase(int j) {
    List<Integer> none = Collections.nCopies(systems.size(), 0);
    return systems.get(j).isTrivial() ? 0 : group.indexOf(unit(none, j));
  }

  /** {@return the phases: the kernel of the projection} */
  public Subgroup kernel() {
    int[] phases = new int[systems.size()];
    java.util.Arrays.setAll(phases, this::phase);
    return group.subgroup(phases);
  }

  /** Whether the kernel lies in the centre and in the derived subgroup. */
  boolean isStem() {
    Subgroup kernel = kernel();
    return kernel.isContainedIn(group.center()) && kernel.isContainedIn(group.derivedSubgroup());
  }

  @Override
  public String toString() {
    return group.toString();
  }
}
