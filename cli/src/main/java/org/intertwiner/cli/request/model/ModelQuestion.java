package org.intertwiner.cli.request.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.classical.FormGroup;
import org.intertwiner.algebra.lie.classical.LinearGroup;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.foreign.ForeignModel;
import org.intertwiner.verify.foreign.ForeignOptions;

/**
 * Which symmetry a model is asked for.
 *
 * @param source where the model comes from
 * @param group the group, as a word or as JSON
 * @param in the actions on inputs, {@code [NAME=]ACTION}
 * @param out the actions on outputs, likewise
 * @param options how it is to be checked
 */
public record ModelQuestion(
    ModelSource source, JsonNode group, List<String> in, List<String> out, ForeignOptions options) {

  /**
   * Checks that both sides are declared.
   *
   * @param source where the model comes from
   * @param group the group
   * @param in the actions on inputs
   * @param out the actions on outputs
   * @param options how it is to be checked
   * @throws InvalidInput if there is no action on one side
   */
  public ModelQuestion {
    in = List.copyOf(in);
    out = List.copyOf(out);
    if (in.isEmpty() || out.isEmpty()) {
      throw new InvalidInput(
          in.isEmpty() ? "--in" : "--out",
          "nothing",
          "an action for every " + (in.isEmpty() ? "input" : "output"),
          "for example 'image(trivial)', 'features(vector)', 'nodes(trivial)', 'positions(vector)'"
              + " or 'invariant'");
    }
  }

  /**
   * The group.
   *
   * @return read from its word or JSON
   */
  public NamedGroup<?> namedGroup() {
    return Arguments.group(group);
  }

  /**
   * The check of an opened model.
   *
   * @param model the model of the {@link #source}
   * @return the check, not yet run
   */
  public ForeignCheck<?> check(ForeignModel model) {
    Optional<LieGroup<DenseMatrix>> indefinite = indefinite();
    return indefinite.isPresent()
        ? ForeignCheck.of(model, indefinite.get(), in, out, options)
        : check(model, namedGroup());
  }

  /** A group such as SO(1,3), which is not compact and acts by matrices. */
  private Optional<LieGroup<DenseMatrix>> indefinite() {
    Optional<LieGroup<?>> lie =
        group.isTextual() ? LieGroups.parse(group.asText()) : Optional.empty();
    if (lie.isPresent() && lie.get() instanceof FormGroup form) {
      return Optional.of(form);
    }
    return lie.isPresent() && lie.get() instanceof LinearGroup linear
        ? Optional.of(linear)
        : Optional.empty();
  }

  private <G> ForeignCheck<G> check(ForeignModel model, NamedGroup<G> named) {
    return ForeignCheck.of(model, named, in, out, options);
  }
}
