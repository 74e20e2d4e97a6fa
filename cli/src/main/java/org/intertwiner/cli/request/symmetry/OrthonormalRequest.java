package org.intertwiner.cli.request.symmetry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.cli.cas.ScriptJson;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.harmonic.export.AtomicFile;
import org.intertwiner.harmonic.kernel.InvariantForm;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.NamedGroup;

/**
 * A group of matrices in coordinates that are orthonormal for an inner product that it keeps, as a
 * group file: crystal axes become axes of space, exactly.
 *
 * @param group a finite group of real matrices
 * @param file where the group file goes
 * @param force whether a file that is there is replaced
 */
public record OrthonormalRequest(NamedGroup<?> group, Path file, boolean force) implements Request {
  @Override
  public Result run() {
    AtomicFile.requireFree(file, force);
    List<Matrix<Cyclotomic>> generators = generators(group);
    try {
      byte[] text =
          (Json.pretty(json -> json.writeTree(ScriptJson.matrices(generators))) + "\n")
              .getBytes(StandardCharsets.UTF_8);
      AtomicFile.write(file, force, out -> out.write(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Answer(group.name(), generators.size(), generators.get(0).rows(), file);
  }

  private static <G> List<Matrix<Cyclotomic>> generators(NamedGroup<G> named) {
    String what = "orthonormal coordinates of " + named.name();
    Representation<G> action = named.action();
    if (!(action instanceof FiniteRepresentation<G> finite) || !finite.isReal()) {
      throw new InvalidInput(
          what,
          action.name() + ", which is not a real action of a finite group",
          "a finite group given by real matrices",
          "");
    }
    FiniteRepresentation<G> made =
        InvariantForm.orthogonalized(finite)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        what,
                        "an invariant form without short vectors of rational lengths, so that"
                            + " roots of numbers that are not rational are needed",
                        "a form whose orthonormal coordinates have cyclotomic entries",
                        "square roots of rational numbers are cyclotomic, others need not be"));
    return IntStream.range(0, made.group().generators().size())
        .mapToObj(made::onGenerator)
        .toList();
  }

  private record Answer(String group, int generators, int dimension, Path file) implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeStringField("group", group);
      json.writeNumberField("dimension", dimension);
      json.writeNumberField("generators", generators);
      json.writeStringField("file", file.toString());
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append(group)
          .append(" in orthonormal coordinates of R")
          .append(dimension)
          .append(": ")
          .append(generators)
          .append(generators == 1 ? " generator" : " generators")
          .append(" written to ")
          .append(file)
          .append('\n');
    }
  }
}
