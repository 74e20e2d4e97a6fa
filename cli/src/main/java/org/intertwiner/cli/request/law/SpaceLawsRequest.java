package org.intertwiner.cli.request.law;

import org.intertwiner.cli.request.ReportAnswer;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.harmonic.laws.SpaceLaws;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.name.NamedSpaces;
import org.intertwiner.verify.laws.LawSuite;

/**
 * Whether a homogeneous space keeps its laws: those of the action, of the section, of the twist and
 * of the invariant distance and measure.
 *
 * @param space its name, such as {@code S2} or {@code SO+(3,1)/SE2}
 * @param tries how many samples a law
 * @param seed where the random numbers start
 */
public record SpaceLawsRequest(String space, int tries, long seed) implements Request {
  /** Of the size of what is drawn: rapidities of boosts, lengths of translations. */
  private static final double SCALE = 1;

  @Override
  public Result run() {
    return check(NamedSpaces.parse(space));
  }

  private <G, X, H> Result check(HomogeneousSpace<G, X, H> named) {
    return new ReportAnswer(
        LawSuite.about(named.name())
            .laws("space", SpaceLaws.of(named, SCALE))
            .tries(tries)
            .delta(LawsRequest.DELTA)
            .seed(seed)
            .check());
  }
}
