package org.intertwiner.cli.request.model;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.Equivariance;
import org.intertwiner.verify.discover.SubgroupSearch;
import org.intertwiner.verify.discover.SubgroupSearch.Found;
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.foreign.ForeignModel;

/**
 * The largest subgroup of a group that a model commutes with.
 *
 * @param question the model, and the group to search in
 * @param inputs how many random inputs every element is tried on
 */
public record DiscoverRequest(ModelQuestion question, int inputs) implements Request {
  /** The usual number of inputs. */
  public static final int USUAL_INPUTS = 8;

  @Override
  public Result run() {
    try (ForeignModel model = question.source().open()) {
      return search(question.check(model), question.namedGroup());
    }
  }

  private <G> Result search(ForeignCheck<G> check, NamedGroup<?> named) {
    String subject = "symmetry of '" + check.map().name() + "' within " + named.name();
    if (named.group() instanceof FiniteGroup<?> finite) {
      return finite(check, finite, subject);
    }
    if (named.group() instanceof CompactLieGroup<?>) {
      return LieSymmetry.of(check, named, question.options(), subject);
    }
    throw new InvalidInput(
        "group to search in",
        named.name(),
        "a finite group whose elements are listed, or SO2," + " O2, SO3, O3, SU2 …",
        "");
  }

  @SuppressWarnings("unchecked") // the check was made for this group
  private <G> Result finite(ForeignCheck<G> check, FiniteGroup<?> group, String subject) {
    FiniteGroup<G> own = (FiniteGroup<G>) group;
    Equivariance<G, ?, ?> equivariance =
        Equivariance.of(check.map())
            .under(own)
            .inputs(check.inputs())
            .seed(question.options().seed());
    Found<G> found = SubgroupSearch.of(own, g -> equivariance.at(g, inputs));
    return new SubgroupAnswer(found, found.toReport(subject, question.options().seed()));
  }
}
