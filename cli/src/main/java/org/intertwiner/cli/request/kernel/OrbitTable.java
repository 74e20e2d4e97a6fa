package org.intertwiner.cli.request.kernel;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.cli.request.EquivariantMaps;
import org.intertwiner.cli.request.TextTable;
import org.intertwiner.harmonic.kernel.orbit.OrbitTypes;
import org.intertwiner.harmonic.kernel.orbit.Stratum;
import org.intertwiner.verify.json.ExactJson;

/**
 * The kernels on every type of orbit of the space.
 *
 * @param types the types
 */
record OrbitTable(OrbitTypes types) {
  static OrbitTable of(EquivariantMaps<?> maps) {
    return types(maps);
  }

  private static <G> OrbitTable types(EquivariantMaps<G> maps) {
    return new OrbitTable(OrbitTypes.of(maps.action(), maps.in(), maps.out()));
  }

  void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("orbits");
    for (Stratum stratum : types.strata()) {
      json.writeStartObject();
      json.writeStringField("type", stratum.name());
      json.writeNumberField("dimension", stratum.dimension());
      if (stratum.stabilizer().isPresent()) {
        json.writeNumberField("stabilizerOrder", stratum.stabilizer().getAsLong());
      }
      json.writeNumberField("stabilizerDimension", stratum.stabilizerDimension());
      if (!stratum.stabilizerName().isEmpty()) {
        json.writeStringField("stabilizer", stratum.stabilizerName());
      }
      json.writeNumberField("fixedDimension", stratum.fixedDimension());
      json.writeNumberField("orbitDimension", stratum.orbitDimension());
      json.writeArrayFieldStart("point");
      for (Cyclotomic coordinate : stratum.point()) {
        ExactJson.number(json, coordinate);
      }
      json.writeEndArray();
      json.writeNumberField("kernels", stratum.kernels());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanField("orbitsComplete", types.isComplete());
  }

  void append(StringBuilder text) {
    List<List<String>> rows =
        types.strata().stream()
            .map(
                s ->
                    List.of(
                        s.name(),
                        "" + s.dimension(),
                        "" + s.orbitDimension(),
                        stabilizer(s),
                        "" + s.fixedDimension(),
                        s.point().toString(),
                        "" + s.kernels()))
            .toList();
    List<String> head =
        List.of("orbits", "dimension", "orbit", "stabiliser", "fixes", "through", "kernels");
    new TextTable(head, rows).appendTo(text, "  ");
    text.append(
        types.isComplete()
            ? "these are all types of orbits\n"
            : "the types of fixed vectors and of generic orbits; those between are not listed\n");
  }

  private static String stabilizer(Stratum stratum) {
    String size =
        stratum.stabilizer().isPresent()
            ? "order " + stratum.stabilizer().getAsLong()
            : "dimension " + stratum.stabilizerDimension();
    return stratum.stabilizerName().isEmpty() ? size : stratum.stabilizerName() + ", " + size;
  }
}
