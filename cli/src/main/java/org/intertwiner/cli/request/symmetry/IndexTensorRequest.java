package org.intertwiner.cli.request.symmetry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.name.RowNames;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.tensor.IndexSymmetry;
import org.intertwiner.reptheory.tensor.SphericalTensors;
import org.intertwiner.reptheory.tensor.TensorForm;
import org.intertwiner.reptheory.tensor.TensorSpace;
import org.intertwiner.verify.json.ExactJson;

/**
 * Tensors with index symmetry: how many independent components a group leaves, which they are, and
 * into which irreducible parts they fall.
 *
 * @param group a finite group that acts on space; the parts under O(3) where it is left out
 * @param symmetry such as {@code ijkl=jikl=klij}
 * @param axial whether the tensor changes its sign under improper operations besides
 */
public record IndexTensorRequest(
    Optional<NamedGroup<?>> group, IndexSymmetry symmetry, boolean axial) implements Request {
  @Override
  public Result run() {
    return group
        .<Result>map(this::crystal)
        .orElseGet(() -> new Spherical(SphericalTensors.of(symmetry, axial)));
  }

  private <G> Result crystal(NamedGroup<G> named) {
    Representation<G> vectors = named.action();
    if (!(vectors instanceof FiniteRepresentation<G> finite)) {
      throw new InvalidInput(
          "group of 'tensors'",
          named.name() + ", which is infinite",
          "a finite group",
          "leave the group out for the parts under O(3)");
    }
    TensorSpace<G> space = TensorSpace.of(finite, symmetry, axial);
    List<Long> multiplicities = space.decomposition().multiplicities();
    RowNames names = RowNames.of(space.decomposition().table());
    return new Crystal(named.name(), space, multiplicities, names.print(multiplicities));
  }

  private record Crystal(String name, TensorSpace<?> space, List<Long> multiplicities, String parts)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      TensorForm form = space.invariants();
      json.writeNumberField("dimension", space.dimension());
      ExactJson.integersField(json, "multiplicities", multiplicities);
      json.writeStringField("parts", parts);
      json.writeNumberField("constants", form.constants());
      json.writeArrayFieldStart("form");
      for (List<String> row : form.matrix("c")) {
        json.writeStartArray();
        for (String cell : row) {
          json.writeString(cell);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    }

    @Override
    public void writeText(StringBuilder text) {
      TensorForm form = space.invariants();
      text.append(space.symmetry()).append(space.isAxial() ? ", axial, under " : " under ");
      text.append(name).append(": ").append(space.dimension()).append(" components, ");
      text.append(parts).append('\n').append(form.constants()).append(" independent\n\n");
      text.append(form.text("c").stripTrailing()).append('\n');
    }
  }

  private record Spherical(SphericalTensors tensors) implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeNumberField("dimension", tensors.dimension());
      json.writeStringField("parts", tensors.toString());
      json.writeArrayFieldStart("copies");
      for (int copy = 0; copy < tensors.degrees().size(); copy++) {
        int l = tensors.degrees().get(copy);
        json.writeStartObject();
        json.writeNumberField("l", l);
        json.writeNumberField("parity", tensors.parity());
        json.writeArrayFieldStart("tensors");
        for (int m = -l; m <= l; m++) {
          json.writeStartArray();
          for (Radical entry : tensors.tensor(copy, m)) {
            json.writeString(entry.toString());
          }
          json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append(tensors.symmetry()).append(" under O3: ").append(tensors.dimension());
      text.append(" components, ").append(tensors).append('\n');
    }
  }
}
