package org.intertwiner.cli.request.symmetry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.intertwiner.ClebschGordanTensor;
import org.intertwiner.reptheory.intertwiner.Coupling;
import org.intertwiner.reptheory.intertwiner.CouplingCertificate;
import org.intertwiner.reptheory.name.RowNames;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.json.ExactJson;

/**
 * The Clebsch–Gordan tensors of a finite group: the equivariant maps of a product of two
 * representations to irreducible ones.
 *
 * @param group a finite group
 * @param left a REP
 * @param right a REP
 * @param to a row of the character table, as {@code irrep:k} or by its name; all where left out
 * @param real whether over the real numbers
 */
public record ProductRequest(
    NamedGroup<?> group, String left, String right, Optional<String> to, boolean real)
    implements Request {
  private static final int MAX_ENTRIES = 4_000_000;

  @Override
  public Result run() {
    return answer(group);
  }

  private <G> Answer answer(NamedGroup<G> named) {
    FiniteGroup<G> finite = Arguments.finite(named, "cg");
    FiniteRepresentation<G> first = representation(left, named);
    FiniteRepresentation<G> second = representation(right, named);
    long entries = (long) first.dimension() * second.dimension();
    if (entries * entries > MAX_ENTRIES) {
      throw new LimitExceeded(
          "product of 'cg'",
          "dimension " + entries,
          "at most " + (long) Math.sqrt(MAX_ENTRIES),
          "'decompose' counts the parts of larger products");
    }
    Irreps<G> irreps = Irreps.of(finite);
    RowNames names = RowNames.of(irreps.table());
    Optional<Integer> row = to.map(word -> row(word, irreps.table(), names));
    Coupling<G> coupling =
        row.map(k -> Coupling.to(first, second, irreps, k, real))
            .orElseGet(
                () ->
                    real
                        ? Coupling.real(first, second, irreps)
                        : Coupling.complex(first, second, irreps));
    List<ClebschGordanTensor<?>> blocks = List.copyOf(coupling.blocks());
    return new Answer(
        "%s * %s of %s".formatted(first.name(), second.name(), named.name()),
        names,
        blocks,
        coupling.certificate());
  }

  private <G> FiniteRepresentation<G> representation(String word, NamedGroup<G> named) {
    return (FiniteRepresentation<G>) Arguments.representation(word, named, !real);
  }

  private static int row(String word, CharacterTable<?> table, RowNames names) {
    String text = word.strip();
    if (!text.matches("irrep:[0-9]{1,9}")) {
      return names.row(text);
    }
    int row = Integer.parseInt(text.substring("irrep:".length()));
    if (row >= table.size()) {
      throw new InvalidInput(
          "row of the character table", "" + row, "0 … " + (table.size() - 1), "");
    }
    return row;
  }

  /** The blocks; the tensor of a block has the shape [μ][k][i][j]. */
  private record Answer(
      String product,
      RowNames names,
      List<ClebschGordanTensor<?>> blocks,
      CouplingCertificate certificate)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeArrayFieldStart("blocks");
      for (ClebschGordanTensor<?> block : blocks) {
        json.writeStartObject();
        json.writeNumberField("irrep", block.irrep().row());
        json.writeStringField("name", names.name(block.irrep().row()));
        json.writeNumberField("dimension", block.irrep().dimension());
        json.writeNumberField("multiplicity", block.multiplicity());
        json.writeFieldName("tensor");
        tensor(json, block);
        json.writeArrayFieldStart("squaredNorms");
        for (int mu = 0; mu < block.maps().size(); mu++) {
          ExactJson.number(json, block.squaredNorms().get(mu));
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeObjectFieldStart("certificate");
      json.writeBooleanField("equivariant", certificate.equivariant());
      json.writeBooleanField("orthogonal", certificate.orthogonal());
      json.writeBooleanField("complete", certificate.complete());
      json.writeEndObject();
    }

    private static void tensor(JsonGenerator json, ClebschGordanTensor<?> block)
        throws IOException {
      json.writeStartArray();
      for (int mu = 0; mu < block.maps().size(); mu++) {
        json.writeStartArray();
        for (int k = 0; k < block.irrep().dimension(); k++) {
          json.writeStartArray();
          for (int i = 0; i < block.leftDimension(); i++) {
            json.writeStartArray();
            for (int j = 0; j < block.rightDimension(); j++) {
              ExactJson.number(json, block.at(mu, k, i, j));
            }
            json.writeEndArray();
          }
          json.writeEndArray();
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append(product).append('\n');
      for (ClebschGordanTensor<?> block : blocks) {
        text.append('\n').append(names.name(block.irrep().row()));
        text.append(" (row ").append(block.irrep().row()).append("), ");
        text.append(block.multiplicity())
            .append(block.multiplicity() == 1 ? " time\n" : " times\n");
        for (int mu = 0; mu < block.maps().size(); mu++) {
          text.append("  map ").append(mu).append(", to be divided by √(");
          text.append(block.squaredNorms().get(mu)).append(")\n");
          for (SparseMatrix.Entry<Cyclotomic> e : block.maps().get(mu).entries()) {
            text.append("    [").append(e.row()).append("; ");
            text.append(e.column() / block.rightDimension()).append(", ");
            text.append(e.column() % block.rightDimension()).append("]  ");
            text.append(e.value()).append('\n');
          }
        }
      }
      text.append(certificate.proved() ? "\nPROVED: " : "\nREFUTED: ");
      text.append("equivariant on generators, orthogonal, complete\n");
    }
  }
}
