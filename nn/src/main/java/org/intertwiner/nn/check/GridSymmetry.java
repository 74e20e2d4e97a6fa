package org.intertwiner.nn.check;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.verify.action.Symmetry;

/**
 * The elements of a group that move the cells of a square or cubic grid onto cells: those whose
 * matrix on space is a signed permutation matrix. They form a subgroup.
 *
 * <p>Of a finite group all elements are looked at. Of a Lie group those are found that products of
 * its {@linkplain CompactGroup#special() special elements} reach, which for SO(2), O(2), SO(3) and
 * O(3) acting on their own space are all 4, 8, 24 and 48 of them.
 *
 * <p>Example: {@code GridSymmetry.of(Representations.plane(Groups.dihedral(8))).elements()} has 8
 * elements.
 *
 * @param <G> the group elements
 */
public final class GridSymmetry<G> implements Symmetry<G> {
  private static final int MOST = 384;
  private static final double EXACT = 1e-9;

  private final CompactGroup<G> group;
  private final List<G> elements;
  private final List<Generator<G>> generators;

  private GridSymmetry(CompactGroup<G> group, List<G> elements) {
    this.group = group;
    this.elements = List.copyOf(elements);
    this.generators = generators(group, elements);
  }

  /**
   * The elements that keep the grid.
   *
   * @param <G> the group elements
   * @param action how the group moves the points of space
   * @return the symmetry, drawn from uniformly
   */
  public static <G> GridSymmetry<G> of(Representation<G> action) {
    List<G> elements = new ArrayList<>();
    elements.add(action.group().identity());
    if (action.group() instanceof FiniteGroup<G> finite) {
      for (int g = 0; g < finite.order() && elements.size() < MOST; g++) {
        append(action, elements, finite.element(g));
      }
    } else {
      List<G> letters = new ArrayList<>();
      action.group().special().forEach(g -> append(action, letters, g));
      for (int i = 0; i < elements.size() && elements.size() < MOST; i++) {
        for (G letter : letters) {
          append(action, elements, action.group().multiply(letter, elements.get(i)));
        }
      }
    }
    return new GridSymmetry<>(action.group(), elements);
  }

  private static <G> void append(Representation<G> action, List<G> list, G g) {
    if (keepsGrid(action.from(g)) && list.stream().noneMatch(h -> action.group().areEqual(g, h))) {
      list.add(g);
    }
  }

  private static boolean keepsGrid(double[][] matrix) {
    for (double[] row : matrix) {
      for (double entry : row) {
        double size = Math.abs(entry);
        if (size > EXACT && Math.abs(size - 1) > EXACT) {
          return false;
        }
      }
    }
    return true;
  }

  /** Few elements whose products are all elements. */
  private static <G> List<Generator<G>> generators(Group<G> group, List<G> elements) {
    List<Generator<G>> chosen = new ArrayList<>();
    List<G> reached = new ArrayList<>(List.of(elements.get(0)));
    for (G g : elements) {
      if (reached.stream().anyMatch(h -> group.areEqual(g, h))) {
        continue;
      }
      chosen.add(new Generator.Element<>("g" + (chosen.size() + 1), g));
      for (int i = 0; i < reached.size(); i++) {
        for (Generator<G> letter : chosen) {
          G product = group.multiply(((Generator.Element<G>) letter).element(), reached.get(i));
          if (reached.stream().noneMatch(h -> group.areEqual(product, h))) {
            reached.add(product);
          }
        }
      }
    }
    return List.copyOf(chosen);
  }

  /**
   * All of them.
   *
   * @return distinct elements, the identity first
   */
  public List<G> elements() {
    return elements;
  }

  @Override
  public String name() {
    return elements.size() + " elements of " + group.name() + " that keep the grid";
  }

  @Override
  public Group<G> group() {
    return group;
  }

  @Override
  public G random(RandomGenerator random) {
    return elements.get(random.nextInt(elements.size()));
  }

  @Override
  public String distribution() {
    return "uniform";
  }

  @Override
  public List<G> special() {
    return elements;
  }

  @Override
  public List<Generator<G>> generators() {
    return generators;
  }
}
