package org.intertwiner.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.intertwiner.cli.request.compact.CouplingRequest;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner cg GROUP --j1 J --m1 M --j2 J --m2 M --j J --m M}. */
@Command(
    name = "cg",
    mixinStandardHelpOptions = true,
    description = "A Clebsch–Gordan coefficient ⟨j1 m1, j2 m2 | j m⟩, exactly.",
    footer = {
      "",
      "Example:",
      "  intertwiner cg SU2 --j1 1/2 --m1 1/2 --j2 1 --m2 0 --j 3/2 --m 1/2"
    })
final class ClebschGordanCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Parameters(paramLabel = "GROUP", description = "SU2 or SO3.")
  private String group;

  @Option(names = "--j1", paramLabel = "J", required = true, description = "The first momentum.")
  private String j1;

  @Option(names = "--m1", paramLabel = "M", required = true, description = "Its projection.")
  private String m1;

  @Option(names = "--j2", paramLabel = "J", required = true, description = "The second momentum.")
  private String j2;

  @Option(names = "--m2", paramLabel = "M", required = true, description = "Its projection.")
  private String m2;

  @Option(names = "--j", paramLabel = "J", required = true, description = "The total momentum.")
  private String j;

  @Option(names = "--m", paramLabel = "M", required = true, description = "Its projection.")
  private String m;

  @Override
  public Integer call() {
    List<HalfInteger> momenta = CouplingRequest.list(j1 + "," + j2 + "," + j);
    List<HalfInteger> projections = CouplingRequest.list(m1 + "," + m2 + "," + m);
    return output.answer(CouplingRequest.clebschGordan(group, momenta, projections));
  }
}
