package org.intertwiner.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.symmetry.IndexTensorRequest;
import org.intertwiner.reptheory.tensor.IndexSymmetry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner tensors [GROUP] --symmetry S}. */
@Command(
    name = "tensors",
    mixinStandardHelpOptions = true,
    description = "Tensors with index symmetry: independent components and irreducible parts.",
    footer = {
      "",
      "Examples:",
      "  intertwiner tensors point:Oh --symmetry ijkl=jikl=klij",
      "  intertwiner tensors --symmetry ij=ji"
    })
final class IndexTensorCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Parameters(
      paramLabel = "GROUP",
      arity = "0..1",
      description = "A finite group that acts on space; the parts under O3 where left out.")
  private Optional<String> group;

  @Option(
      names = "--symmetry",
      paramLabel = "S",
      required = true,
      description = "Letters for indices, = between equal ones, - for a sign: ij=-ji.")
  private String symmetry;

  @Option(names = "--axial", description = "A tensor of the axial kind.")
  private boolean axial;

  @Override
  public Integer call() {
    return output.answer(
        new IndexTensorRequest(group.map(Arguments::group), IndexSymmetry.parse(symmetry), axial));
  }
}
