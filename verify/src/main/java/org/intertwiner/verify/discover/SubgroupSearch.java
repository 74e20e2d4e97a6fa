package org.intertwiner.verify.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;

/**
 * The largest subgroup of a finite group that a map commutes with.
 *
 * <p>The elements g with f(g·x) = g·f(x) for all x form a subgroup H. Groups of at most 256
 * elements have all their subgroups listed; the next element to test is the one that splits those
 * which are still possible most evenly, larger ones counting for more. In larger groups, let K be a
 * subgroup of H that is known already; then one test of g settles more than g:
 *
 * <ul>
 *   <li>if it holds, all of ⟨K, g⟩ lies in H;
 *   <li>if it fails, no element of K g K or K g⁻¹ K lies in H.
 * </ul>
 *
 * <p>Either way the answer is complete: every element of the group is in H or excluded, by tests
 * that the report lists.
 *
 * <p><b>Accuracy</b>: that of the tests. <b>Complexity</b>: about the logarithm of the number of
 * subgroups in tests, for small groups; a few tests more than the index of H for large subgroups of
 * large groups, at worst as many as there are elements.
 *
 * <p>Example: {@code SubgroupSearch.of(octahedral, g -> equivariance.at(g, 2))} finds D₄ₕ in Oₕ
 * from 5 tests instead of 48.
 */
public final class SubgroupSearch {
  /** Up to this order all subgroups are listed. */
  private static final int LISTED = 256;

  /** The largest group that is searched. */
  private static final int MAX_ORDER = 1_000_000;

  private SubgroupSearch() {}

  /**
   * One test of a single element.
   *
   * @param <G> the group elements
   * @param element the element
   * @param name its name
   * @param check what was found
   */
  public record Tested<G>(G element, String name, Check check) {}

  /**
   * What was found.
   *
   * @param <G> the group elements
   * @param group the group that was searched
   * @param subgroup the largest subgroup whose elements all hold, as far as the tests decided
   * @param tests the tests, in order
   * @param undecided how many elements no test could decide about; 0 where the answer is complete
   */
  public record Found<G>(
      FiniteGroup<G> group, Subgroup subgroup, List<Tested<G>> tests, int undecided) {
    /**
     * Copies the list.
     *
     * @param group the group that was searched
     * @param subgroup the largest subgroup whose elements all hold
     * @param tests the tests, in order
     * @param undecided how many elements no test could decide about
     */
    public Found {
      tests = List.copyOf(tests);
    }

    /**
     * The name of the subgroup, see {@link GroupNames#of}.
     *
     * @return for example {@code C4 = ⟨r⟩}
     */
    public String name() {
      return GroupNames.of(group, subgroup);
    }

    /**
     * The subgroup as a group of its own.
     *
     * @return its elements are those of the group that was searched
     */
    public FiniteGroup<G> symmetry() {
      return group.toGroup(subgroup).withName(name());
    }

    /**
     * The answer as a report: it holds if every element was decided.
     *
     * @param subject what was searched, for example {@code symmetry of 'p1' within D4}
     * @param seed the seed of the tests
     * @return the tests that hold as checks, those that fail as notes
     */
    public Report toReport(String subject, long seed) {
      List<Check> checks = new ArrayList<>();
      List<String> notes = new ArrayList<>();
      notes.add(
          "largest subgroup: "
              + name()
              + ", of order "
              + subgroup.order()
              + " in "
              + group.name()
              + " of order "
              + group.order()
              + ", from "
              + tests.size()
              + (tests.size() == 1 ? " test" : " tests"));
      for (Tested<G> t : tests) {
        Verdict verdict = t.check().verdict();
        if (verdict instanceof Verdict.Refuted) {
          notes.add("not " + t.name() + ": " + verdict.explanation());
        } else if (verdict.holds() || undecided > 0) {
          checks.add(renamed(t.check(), "the element " + t.name()));
        }
      }
      if (checks.isEmpty()) {
        String only = "the identity alone, as every map";
        checks.add(renamed(tests.get(0).check(), only, new Verdict.Tested(tests.size(), 1, 1)));
      }
      return new Report(subject, group.name(), checks, notes, seed);
    }

    private static Check renamed(Check check, String of) {
      return renamed(check, of, check.verdict());
    }

    private static Check renamed(Check check, String of, Verdict verdict) {
      return new Check(of, verdict, check.metric(), check.errors(), check.noiseFloor());
    }
  }

  /**
   * Searches.
   *
   * @param <G> the group elements
   * @param group the group to search in, of more than one element
   * @param test whether the map commutes with one element; a verdict that holds counts as yes, a
   *     refuted one as no, an inconclusive one leaves the element undecided
   * @return the largest subgroup, with all tests
   * @throws LimitExceeded if the group has more than a million elements
   */
  public static <G> Found<G> of(FiniteGroup<G> group, Function<G, Check> test) {
    if (group.order() > MAX_ORDER) {
      throw new LimitExceeded(
          "order of the group to search in",
          Long.toString(group.order()),
          "at most " + MAX_ORDER,
          "search in a subgroup");
    }
    return group.order() <= LISTED
        ? new LatticeSearch<>(group, test).run()
        : new CosetSearch<>(group, test).run();
  }
}
