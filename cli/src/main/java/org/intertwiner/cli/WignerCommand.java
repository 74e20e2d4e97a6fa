package org.intertwiner.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.harmonic.WignerRequest;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code intertwiner wignerd --j J --beta B}. */
@Command(
    name = "wignerd",
    mixinStandardHelpOptions = true,
    description = "Wigner's d(m1, m2) = <j m1| exp(-i beta J_y) |j m2>, a value or the matrix.",
    footer = {
      "",
      "Examples:",
      "  intertwiner wignerd --j 2 --beta 0.3",
      "  intertwiner wignerd --j 5/2 --m1 1/2 --m2 -3/2 --cos-beta 3/5"
    })
final class WignerCommand implements Callable<Integer> {
  @Mixin private Output output = Output.with(Format.LATEX, Format.MARKDOWN);

  @Option(names = "--j", paramLabel = "J", required = true, description = "The momentum.")
  private String j;

  @Option(names = "--m1", paramLabel = "M", description = "The row; both or none.")
  private Optional<String> m1;

  @Option(names = "--m2", paramLabel = "M", description = "The column.")
  private Optional<String> m2;

  @Option(names = "--beta", paramLabel = "B", description = "The angle in radians.")
  private Optional<String> beta;

  @Option(names = "--cos-beta", paramLabel = "C", description = "Its cosine, a fraction: exact.")
  private Optional<String> cosBeta;

  @Override
  public Integer call() {
    if (m1.isPresent() != m2.isPresent()) {
      throw new InvalidInput("place in 'wignerd'", "one of m1 and m2", "both or none", "");
    }
    Optional<WignerRequest.Place> place =
        m1.map(row -> new WignerRequest.Place(HalfInteger.parse(row), HalfInteger.parse(m2.get())));
    return output.answer(
        new WignerRequest(HalfInteger.parse(j), place, WignerRequest.Angle.of(beta, cosBeta)));
  }
}
