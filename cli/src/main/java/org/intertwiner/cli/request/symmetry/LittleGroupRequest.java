package org.intertwiner.cli.request.symmetry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.CrystalNotation;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.reptheory.crystal.KPoint;
import org.intertwiner.reptheory.crystal.LittleGroup;
import org.intertwiner.reptheory.crystal.MagneticLittleGroup;
import org.intertwiner.reptheory.crystal.MagneticSpaceGroup;
import org.intertwiner.reptheory.crystal.SmallCorepresentations;
import org.intertwiner.reptheory.crystal.SmallIrrep;
import org.intertwiner.reptheory.crystal.SmallIrreps;
import org.intertwiner.reptheory.projective.WignerType;
import org.intertwiner.verify.json.ExactJson;

/**
 * The allowed irreducible representations of a space group at a wave vector.
 *
 * @param group the space group
 * @param k the wave vector, in the reciprocal of the cell's basis
 * @param spin whether the double-valued ones are meant
 * @param timeReversal whether time reversal is a symmetry besides, which makes some stick together
 */
public record LittleGroupRequest(SpaceGroup group, KPoint k, boolean spin, boolean timeReversal)
    implements Request {

  /**
   * A request from words.
   *
   * @param group {@code space:…} or {@code wallpaper:…}
   * @param k fractions between commas
   * @param spin whether the double-valued ones are meant
   * @param timeReversal whether time reversal is a symmetry besides
   * @return the request
   * @throws InvalidInput where the words mean no space group or no point of its reciprocal space
   */
  public static LittleGroupRequest of(String group, String k, boolean spin, boolean timeReversal) {
    CrystalNotation.Named named =
        CrystalNotation.parse(group)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "group of 'littlegroup'", group, "a space group", "space:Fd-3m"));
    if (named instanceof CrystalNotation.Space space) {
      return new LittleGroupRequest(
          space.group().withName(space.name()), KPoint.parse(k), spin, timeReversal);
    }
    throw new InvalidInput("group of 'littlegroup'", group, "a space group", "space:Fd-3m");
  }

  private static final String TWO_STARS =
      "k and -k are in different stars, whose representations stick together";

  @Override
  public Result run() {
    LittleGroup little = LittleGroup.of(group, k);
    return new Answer(
        little,
        SmallIrreps.of(little, spin),
        timeReversal && isReversed(little) ? Optional.of(withTimeReversal()) : Optional.empty(),
        timeReversal && !isReversed(little));
  }

  /** Whether −k lies in the star, so that some operation with time reversal keeps k. */
  private boolean isReversed(LittleGroup little) {
    KPoint opposite = k.negate();
    return little.star().stream().anyMatch(arm -> arm.minus(opposite).isReciprocal(group));
  }

  private SmallCorepresentations withTimeReversal() {
    MagneticSpaceGroup grey = MagneticSpaceGroup.grey(group);
    return SmallCorepresentations.of(MagneticLittleGroup.of(grey, k), spin);
  }

  private record Answer(
      LittleGroup little,
      SmallIrreps irreps,
      Optional<SmallCorepresentations> reversed,
      boolean twoStars)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeStringField("group", little.spaceGroup().name());
      json.writeStringField("k", little.k().toString());
      json.writeBooleanField("spin", irreps.isSpin());
      json.writeArrayFieldStart("star");
      for (KPoint arm : little.star()) {
        json.writeString(arm.toString());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("operations");
      for (AffineOperation operation : operations()) {
        json.writeString(operation.toString());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("irreps");
      for (SmallIrrep irrep : irreps.irreps()) {
        json.writeStartObject();
        json.writeNumberField("dimension", irrep.dimension());
        json.writeArrayFieldStart("characters");
        for (Cyclotomic value : irrep.characters()) {
          ExactJson.cyclotomic(json, value);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("matrices");
        for (AffineOperation operation : operations()) {
          ExactJson.matrix(json, irrep.at(operation));
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      if (reversed.isPresent()) {
        write(json, reversed.get());
      }
      if (twoStars) {
        json.writeStringField("timeReversal", TWO_STARS);
      }
      json.writeObjectFieldStart("certificate");
      json.writeBooleanField("projective", irreps.certificate().projective());
      json.writeBooleanField("law", irreps.certificate().law());
      json.writeBooleanField("translations", irreps.certificate().translations());
      json.writeEndObject();
    }

    private static void write(JsonGenerator json, SmallCorepresentations all) throws IOException {
      json.writeObjectFieldStart("corepresentations");
      ExactJson.integersField(json, "dimensions", all.dimensions());
      json.writeArrayFieldStart("types");
      for (WignerType type : all.types()) {
        json.writeString(type.name().toLowerCase(Locale.ROOT));
      }
      json.writeEndArray();
      json.writeObjectFieldStart("certificate");
      json.writeBooleanField("corepresentations", all.certificate().corepresentations());
      json.writeBooleanField("law", all.certificate().law());
      json.writeEndObject();
      json.writeEndObject();
    }

    private List<AffineOperation> operations() {
      return IntStream.range(0, Math.toIntExact(little.coGroup().order()))
          .mapToObj(little.coGroup()::element)
          .toList();
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append(little.spaceGroup().name()).append(" at k = ").append(little.k());
      text.append(irreps.isSpin() ? ", with spin\n" : "\n");
      text.append("star  ").append(join(little.star())).append('\n');
      text.append("little group modulo translations  ").append(join(operations()));
      for (SmallIrrep irrep : irreps.irreps()) {
        text.append("\n  dimension ").append(irrep.dimension()).append(", characters  ");
        text.append(join(irrep.characters()));
      }
      reversed.ifPresent(
          all -> {
            text.append("\nwith time reversal: dimensions ").append(join(all.dimensions()));
            text.append(", types ");
            text.append(
                all.types().stream()
                    .map(type -> type.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining("  ")));
          });
      text.append(twoStars ? "\nwith time reversal: " + TWO_STARS : "");
      text.append("\nproved: multiplication law with phases, irreducible, complete\n");
    }

    private static String join(List<?> items) {
      return items.stream().map(Object::toString).collect(Collectors.joining("  "));
    }
  }
}
