package org.intertwiner.cli.request.invariant;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.reptheory.Character;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.json.ExactJson;

/**
 * How many invariant polynomials there are on the space of the group's action, and how many
 * equivariant polynomial maps to a representation, degree by degree.
 *
 * @param group the group
 * @param action a REP, where it is not the group's own action
 * @param maxDegree the highest degree
 * @param rep a REP, where equivariants are asked for
 */
public record MolienRequest(
    NamedGroup<?> group, Optional<String> action, int maxDegree, Optional<String> rep)
    implements Request {
  /** The highest degree that can be asked for. */
  public static final int MAX_DEGREE = 1_000;

  @Override
  public Result run() {
    return answer(group);
  }

  private <G> Answer answer(NamedGroup<G> named) {
    Character<G> chi =
        action
            .map(word -> Arguments.representation(word, named))
            .orElseGet(named::action)
            .character();
    List<Character<G>> powers = chi.symmetricPowers(maxDegree);
    List<Long> invariants = powers.stream().map(p -> chi.trivial().intertwiners(p)).toList();
    Optional<List<Long>> equivariants =
        rep.map(word -> Arguments.representation(word, named).character())
            .map(psi -> powers.stream().map(psi::intertwiners).toList());
    return new Answer(named.name(), invariants, equivariants);
  }

  /** The two lists. */
  private record Answer(String name, List<Long> invariants, Optional<List<Long>> equivariants)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      ExactJson.integersField(json, "invariants", invariants);
      if (equivariants.isPresent()) {
        ExactJson.integersField(json, "equivariants", equivariants.get());
      }
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append("polynomials on the space of ").append(name).append(", by degree\n");
      text.append("  invariants   ").append(invariants).append('\n');
      equivariants.ifPresent(e -> text.append("  equivariants ").append(e).append('\n'));
    }
  }
}
