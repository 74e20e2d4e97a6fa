package org.intertwiner.verify.action.declared;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.GridShape;
import org.intertwiner.verify.tensor.ElementType;

/**
 * Fields on a grid, (batch, channel, …space) with one to three axes of space: g moves the cells
 * about the centre and acts on the channels. A sequence, with one axis of space, is reversed by O1
 * and by the groups of two elements.
 *
 * <p>Example: {@code Image.of("trivial")} for grey pictures.
 *
 * @param representation the representation on the channels
 * @param order the order of interpolation where cells do not go to cells: 2, 4, 6 or 8
 */
public record Image(String representation, int order) implements DeclaredAction {
  /** The order of interpolation where none is named. */
  public static final int DEFAULT_ORDER = 4;

  /**
   * Checks the text and the order.
   *
   * @param representation the representation on the channels
   * @param order the order of interpolation where cells do not go to cells: 2, 4, 6 or 8
   * @throws InvalidInput if the text is empty or its brackets do not match, or the order is another
   */
  public Image {
    representation = ActionNotation.rep(representation);
    if (order < 2 || order > 8 || order % 2 != 0) {
      throw new InvalidInput(
          "interpolation order", Integer.toString(order), "2, 4, 6 or 8", "2 is linear");
    }
  }

  /**
   * An image with the default order of interpolation.
   *
   * @param representation the representation on the channels
   * @return the action
   * @throws InvalidInput if the text is empty or its brackets do not match
   */
  public static Image of(String representation) {
    return new Image(representation, DEFAULT_ORDER);
  }

  @Override
  public Optional<String> rep() {
    return Optional.of(representation);
  }

  @Override
  public <G> DataAction<G, double[]> on(
      NamedGroup<G> group, List<Integer> shape, ElementType type) {
    GridShape grid = GridShape.of(shape);
    Representation<G> channels =
        Declared.representation(this, group, shape, "axis 1, the channels,", shape.get(1), type);
    Representation<G> space = space(group, shape, grid.dimension());
    DataAction<G, double[]> action = Actions.grids(grid, space, channels, order);
    List<Generator<G>> generators = space.group().topologicalGenerators();
    for (Generator<G> generator : generators) {
      boolean exact =
          generator instanceof Generator.Element<G> e
              ? action.discretisation(e.element()).decides()
              : false;
      if (generator instanceof Generator.Element<G> e && !exact && isSigned(space, e.element())) {
        throw doesNotKeep(group, shape, action.describe(e.element()).orElse(e.name()));
      }
      if (!exact && !type.isFloating()) {
        throw new InvalidInput(
            Declared.where(this, shape, group),
            type + " numbers and elements that interpolate",
            "floating-point numbers",
            "cast the array inside the model, or take a group that permutes the cells");
      }
    }
    return action;
  }

  /** The action on space that is meant; two elements act on the line by reversing it. */
  private <G> Representation<G> space(NamedGroup<G> group, List<Integer> shape, int dimension) {
    Optional<Representation<G>> fits =
        group.vector().filter(action -> action.dimension() == dimension);
    if (fits.isPresent()) {
      return fits.get();
    }
    if (dimension == 1 && group.group() instanceof FiniteGroup<G> finite && finite.order() == 2) {
      return Representations.realIrreducible(finite, 1);
    }
    String hint =
        switch (dimension) {
          case 1 -> "O1 and every group of two elements reverse sequences";
          case 2 -> "C_N, D_N, SO2, O2 and groups of 2 × 2 matrices move pictures";
          default -> "point:…, SO3, O3 and groups of 3 × 3 matrices move voxels";
        };
    throw new InvalidInput(
        Declared.where(this, shape, group),
        group
            .vector()
            .map(v -> "a group that acts on R" + v.dimension())
            .orElse("a group without a default action on space"),
        "one that acts on R" + dimension,
        hint);
  }

  /** Whether an element only exchanges and reverses axes. */
  private static <G> boolean isSigned(Representation<G> space, G g) {
    for (double[] row : space.from(g)) {
      for (double entry : row) {
        if (Math.abs(entry - Math.rint(entry)) > 1e-12) {
          return false;
        }
      }
    }
    return true;
  }

  private InvalidInput doesNotKeep(NamedGroup<?> group, List<Integer> shape, String element) {
    List<String> lengths = shape.subList(2, shape.size()).stream().map(String::valueOf).toList();
    return new InvalidInput(
        Declared.where(this, shape, group),
        "a grid of " + String.join(" × ", lengths) + ", which the " + element + " does not keep",
        "equal lengths of the axes that are exchanged",
        "give a shape with equal sides, or take a subgroup that keeps the grid");
  }

  @Override
  public List<String> axes(List<Integer> shape) {
    return GridShape.of(shape).axes();
  }

  @Override
  public String toString() {
    return "image(" + representation + ")" + (order == DEFAULT_ORDER ? "" : " order " + order);
  }
}
