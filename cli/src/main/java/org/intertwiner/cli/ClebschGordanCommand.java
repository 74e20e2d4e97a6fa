package org.intertwiner.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.compact.CouplingRequest;
import org.intertwiner.cli.request.symmetry.ProductRequest;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code intertwiner cg GROUP --left REP --right REP}, or {@code --j1 J --m1 M --j2 J --m2 M --j J
 * --m M} for SU2 and SO3.
 */
@Command(
    name = "cg",
    mixinStandardHelpOptions = true,
    description = "Clebsch–Gordan tensors of a finite group, or one coefficient of SU2, exactly.",
    footer = {
      "",
      "Examples:",
      "  intertwiner cg S4 --left irrep:3 --right irrep:3",
      "  intertwiner cg point:Td --left vector --right vector --to E --real",
      "  intertwiner cg SU2 --j1 1/2 --m1 1/2 --j2 1 --m2 0 --j 3/2 --m 1/2"
    })
final class ClebschGordanCommand implements Callable<Integer> {
  @Mixin private Output output = Output.with(Format.LATEX, Format.MARKDOWN);

  @Parameters(paramLabel = "GROUP", description = "A finite group, or SU2 or SO3.")
  private String group;

  @ArgGroup(multiplicity = "1")
  private Question question;

  /** What is coupled. */
  private static final class Question {
    @ArgGroup(exclusive = false, heading = "Representations of a finite group:%n")
    private Product product;

    @ArgGroup(exclusive = false, heading = "Angular momenta of SU2 or SO3:%n")
    private Momenta momenta;
  }

  /** Two representations. */
  private static final class Product {
    @Option(names = "--left", paramLabel = "REP", required = true, description = "The first.")
    private String left;

    @Option(names = "--right", paramLabel = "REP", required = true, description = "The second.")
    private String right;

    @Option(
        names = "--to",
        paramLabel = "IRREP",
        description = "One row of the character table, irrep:k or its name.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--real", description = "Over the real numbers.")
    private boolean real;
  }

  /** Two angular momenta and their sum. */
  private static final class Momenta {
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
  }

  @Override
  public Integer call() {
    if (question.product != null) {
      Product p = question.product;
      return output.answer(
          new ProductRequest(Arguments.group(group), p.left, p.right, p.to, p.real));
    }
    if (question.momenta == null) {
      throw new InvalidInput("question of 'cg'", "none", "--left and --right, or --j1 … --m", "");
    }
    Momenta p = question.momenta;
    return output.answer(
        CouplingRequest.clebschGordan(
            group,
            CouplingRequest.list(p.j1 + "," + p.j2 + "," + p.j),
            CouplingRequest.list(p.m1 + "," + p.m2 + "," + p.m)));
  }
}
