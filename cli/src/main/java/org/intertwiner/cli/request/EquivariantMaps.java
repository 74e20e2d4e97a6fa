package org.intertwiner.cli.request;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.json.Json;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.NamedGroup;

/**
 * Which equivariant maps are asked for: fields on ℝⁿ of one representation to fields of another.
 *
 * @param <G> the group elements
 * @param group the group
 * @param space {@code R3} for ℝ³, {@code S2} for the sphere in it, {@code point}
 * @param action how it acts on ℝⁿ
 * @param in the representation of input fields
 * @param out the representation of output fields
 * @param complex whether over the complex numbers
 */
public record EquivariantMaps<G>(
    NamedGroup<G> group,
    String space,
    Representation<G> action,
    Representation<G> in,
    Representation<G> out,
    boolean complex) {
  private static final Pattern SPACE = Pattern.compile("([RS])([1-9][0-9]?)");

  /** A single point, on which every group acts trivially. */
  private static final String POINT = "point";

  /**
   * Reads the words of a request.
   *
   * @param <G> the group elements
   * @param group the group
   * @param space {@code R2}, {@code R3}, …, {@code S1}, {@code S2}, … or {@code point}; may be left
   *     out where the group has one default action
   * @param action a REP, where it is not the default one
   * @param in a REP
   * @param out a REP
   * @param complex whether over the complex numbers
   * @return what is asked for
   * @throws InvalidInput where a word has no meaning, or the action is on another space
   */
  public static <G> EquivariantMaps<G> parse(
      NamedGroup<G> group,
      Optional<String> space,
      Optional<String> action,
      String in,
      String out,
      boolean complex) {
    Representation<G> onSpace = actionOn(group, space, action);
    return new EquivariantMaps<>(
        group,
        space.orElse("R" + onSpace.dimension()),
        onSpace,
        Arguments.representation(in, group, complex),
        Arguments.representation(out, group, complex),
        complex);
  }

  /** {@return whether the fields live on all of ℝⁿ} */
  public boolean isFlat() {
    return space.startsWith("R");
  }

  /** {@return whether the fields live on a single point} */
  public boolean isPoint() {
    return space.equals(POINT);
  }

  private static <G> Representation<G> actionOn(
      NamedGroup<G> group, Optional<String> space, Optional<String> action) {
    if (space.filter(POINT::equals).isPresent() && action.isEmpty()) {
      return Arguments.representation("trivial", group);
    }
    Optional<Integer> dimension = space.map(EquivariantMaps::dimensionOf);
    if (action.isEmpty()) {
      return dimension.isPresent() ? group.action(dimension.get()) : group.action();
    }
    Representation<G> given = Arguments.representation(action.get(), group);
    dimension
        .filter(n -> n != given.dimension())
        .ifPresent(
            n -> {
              throw new InvalidInput(
                  "action " + Json.quote(action.get()),
                  "an action on R" + given.dimension(),
                  "an action on R" + n,
                  "add '+ trivial' for axes that do not move");
            });
    return given;
  }

  /**
   * Writes what was asked for.
   *
   * @param json where to, inside an object
   * @throws IOException where the target cannot be written
   */
  public void writeFields(JsonGenerator json) throws IOException {
    json.writeStringField("group", group.name());
    json.writeStringField("space", space);
    json.writeStringField("in", in.name());
    json.writeStringField("out", out.name());
    json.writeStringField("field", complex ? "complex" : "real");
  }

  /**
   * What was asked for, in words.
   *
   * @return the group, the space and the two representations with their dimensions
   */
  public String describe() {
    return String.format(
        Locale.ROOT,
        "%s on %s, %s (dimension %d) → %s (dimension %d), over %s",
        group.name(),
        space,
        in.name(),
        in.dimension(),
        out.name(),
        out.dimension(),
        complex ? "ℂ" : "ℝ");
  }

  /**
   * Appends a table of dimensions.
   *
   * @param text where to
   * @param name what they are counted by
   * @param dimensions one for each degree or order
   */
  public static void appendTable(StringBuilder text, String name, List<Integer> dimensions) {
    List<String> header = new java.util.ArrayList<>(List.of(name));
    List<String> row = new java.util.ArrayList<>(List.of("dimension"));
    for (int l = 0; l < dimensions.size(); l++) {
      header.add("" + l);
      row.add("" + dimensions.get(l));
    }
    new TextTable(header, List.of(row)).appendTo(text, "  ");
  }

  private static int dimensionOf(String space) {
    Matcher matcher = SPACE.matcher(space);
    if (!matcher.matches()) {
      throw new InvalidInput(
          "space", Json.quote(space), "R2, R3 or another Rn, S2 or another sphere, or point", "");
    }
    return Integer.parseInt(matcher.group(2)) + (space.startsWith("S") ? 1 : 0);
  }
}
