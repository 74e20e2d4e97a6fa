package org.intertwiner.cli.request;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.reptheory.Character;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.name.RowNames;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.json.ExactJson;

/**
 * How often each irreducible representation occurs in the harmonic polynomials of each degree.
 *
 * @param group a finite group with an action on ℝⁿ
 * @param maxDegree the highest degree
 */
record HarmonicsOfRequest(NamedGroup<?> group, int maxDegree) implements Request {
  @Override
  public Result run() {
    return answer(group);
  }

  private <G> Answer answer(NamedGroup<G> named) {
    CharacterTable<G> table = CharacterTable.of(Arguments.finite(named, "harmonics-of"));
    List<Character<G>> powers = named.action().character().harmonicPowers(maxDegree);
    List<List<Long>> multiplicities = new ArrayList<>();
    for (FiniteCharacter<G> row : table.irreps()) {
      multiplicities.add(powers.stream().map(row::intertwiners).toList());
    }
    List<Integer> degrees = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      degrees.add(table.degree(i));
    }
    return new Answer(group.name(), RowNames.of(table).names(), degrees, multiplicities);
  }

  /** The multiplicities, by row of the character table and by degree. */
  private record Answer(
      String name, List<String> names, List<Integer> degrees, List<List<Long>> multiplicities)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      ExactJson.integersField(json, "degrees", degrees);
      json.writeArrayFieldStart("multiplicities");
      for (List<Long> row : multiplicities) {
        json.writeStartArray();
        for (long m : row) {
          json.writeNumber(m);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append("harmonic polynomials under ").append(name).append(", by degree\n");
      List<String> header = new ArrayList<>(List.of("irrep"));
      List<List<String>> rows = new ArrayList<>();
      for (int l = 0; l < multiplicities.get(0).size(); l++) {
        header.add("" + l);
      }
      for (int i = 0; i < names.size(); i++) {
        List<String> row = new ArrayList<>(List.of(names.get(i)));
        multiplicities.get(i).forEach(m -> row.add("" + m));
        rows.add(row);
      }
      new TextTable(header, rows).appendTo(text, "  ");
    }
  }
}
