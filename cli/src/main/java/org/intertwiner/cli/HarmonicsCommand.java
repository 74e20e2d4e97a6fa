package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.cli.request.harmonic.FieldGrid;
import org.intertwiner.cli.request.harmonic.FieldRequest;
import org.intertwiner.cli.request.harmonic.HarmonicsRequest;
import org.intertwiner.cli.request.harmonic.VerticesRequest;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code intertwiner harmonics --l L [--m M] [--point X,Y,Z] [--complex]}, or {@code --field FILE}
 * or {@code --vertices FILE}.
 */
@Command(
    name = "harmonics",
    mixinStandardHelpOptions = true,
    description = {
      "Spherical harmonics: exact polynomials, and values at rational points.",
      "With --field, or --plot alone: a function on the sphere, turned, sampled on grids and"
          + " transformed back."
    },
    footer = {
      "",
      "Examples:",
      "  intertwiner harmonics --l 2",
      "  intertwiner harmonics --l 4 --point 1/3,2/3,2/3",
      "  intertwiner harmonics --l 3 --plot degree-3.svg",
      "  intertwiner harmonics --field docs/guide/field.msl --rotate 0.7,0.9,-0.4 --plot maps.png",
      "  intertwiner harmonics --vertices docs/guide/octahedron.obj --max-degree 1"
    })
final class HarmonicsCommand implements Callable<Integer> {
  @Mixin private Output output = Output.with(Format.LATEX, Format.MARKDOWN);

  @ArgGroup(validate = false, heading = "%nOne degree:%n")
  private final Degree one = new Degree();

  @ArgGroup(validate = false, heading = "%nA function on the sphere:%n")
  private final Function function = new Function();

  @Option(names = "--plot", paramLabel = "FILE", description = "Draw it: .svg or .png.")
  private Optional<Path> plot = Optional.empty();

  @Option(names = "--force", description = "Replace the file where it is there already.")
  private boolean force;

  /** What is asked of the harmonics of one degree. */
  private static final class Degree {
    @Option(names = "--l", paramLabel = "L", description = "The degree.")
    private Optional<Integer> l = Optional.empty();

    @Option(names = "--m", paramLabel = "M", description = "One order; all where left out.")
    private Optional<Integer> m = Optional.empty();

    @Option(
        names = "--point",
        paramLabel = "X,Y,Z",
        description = "A rational point with x² + y² + z² = 1.")
    private Optional<String> point = Optional.empty();

    @Option(names = "--complex", description = "Complex ones, with the Condon–Shortley phase.")
    private boolean complex;

    boolean isGiven() {
      return l.isPresent() || m.isPresent() || point.isPresent() || complex;
    }

    Request request(BasisFiles files) {
      int degree =
          l.orElseThrow(
              () ->
                  new InvalidInput(
                      "'harmonics'", "no degree", "--l, --field, --vertices or --plot", ""));
      return new HarmonicsRequest(
          degree,
          m.map(OptionalInt::of).orElse(OptionalInt.empty()),
          point.map(p -> HarmonicsRequest.point(List.of(p.split(",", -1)))),
          complex,
          files);
    }
  }

  /** What is asked of a function on the sphere. */
  private static final class Function {
    @Option(
        names = "--field",
        paramLabel = "FILE",
        description =
            "Coefficients, a line 'l m C S' each, normalised as in geodesy. Without it the"
                + " topography in the folder $INTERTWINER_DATA, or else a random field.")
    private Optional<Path> field = Optional.empty();

    @Option(
        names = "--vertices",
        paramLabel = "FILE",
        description = "A mesh in OBJ format, whose radius is fitted at its vertices.")
    private Optional<Path> vertices = Optional.empty();

    @Option(names = "--max-degree", paramLabel = "L", description = "The highest degree.")
    private Optional<Integer> maxDegree = Optional.empty();

    @Option(
        names = "--rotate",
        paramLabel = "A,B,C",
        description = "Euler angles about z, y, z in radians; 0.7,0.9,-0.4 if left out.")
    private Optional<String> rotation = Optional.empty();

    @Option(
        names = "--grid",
        paramLabel = "NAME",
        description =
            "Grids, with commas: gauss-legendre, driscoll-healy, clenshaw-curtis, fejer, healpix.")
    private Optional<String> grids = Optional.empty();

    @Option(
        names = "--threads",
        paramLabel = "N",
        description = "How many threads work; ${DEFAULT-VALUE} if left out.")
    private int threads = 1;

    boolean isGiven() {
      return field.isPresent()
          || vertices.isPresent()
          || maxDegree.isPresent()
          || rotation.isPresent()
          || grids.isPresent();
    }

    Request request(BasisFiles files) {
      OptionalInt degree = maxDegree.map(OptionalInt::of).orElse(OptionalInt.empty());
      if (vertices.isPresent()) {
        if (field.isPresent()
            || rotation.isPresent()
            || grids.isPresent()
            || !files.files().isEmpty()) {
          throw new InvalidInput(
              "'harmonics' of vertices",
              "options of a field",
              "--vertices with --max-degree",
              "ask for the field by itself");
        }
        return new VerticesRequest(vertices.get(), degree);
      }
      return new FieldRequest(
          field,
          degree,
          rotation.map(Function::angles).orElse(FieldRequest.USUAL_ROTATION),
          grids.map(FieldGrid::parse).orElse(FieldGrid.USUAL),
          threads,
          files);
    }

    private static List<Double> angles(String words) {
      try {
        return Arrays.stream(words.split(",", -1)).map(Double::valueOf).toList();
      } catch (NumberFormatException e) {
        throw new InvalidInput(
            "--rotate", "'" + words + "'", "three numbers, such as 0.7,0.9,-0.4", "in radians");
      }
    }
  }

  @Override
  public Integer call() {
    BasisFiles files = BasisFiles.of(Optional.empty(), Optional.empty(), plot, force);
    boolean plotAlone = plot.isPresent() && !one.isGiven();
    if (one.isGiven() && function.isGiven()) {
      throw new InvalidInput(
          "'harmonics'",
          "one degree and a function on the sphere",
          "one of them",
          "--max-degree, not --l, is the highest degree of a function");
    }
    return output.answer(
        function.isGiven() || plotAlone ? function.request(files) : one.request(files));
  }
}
