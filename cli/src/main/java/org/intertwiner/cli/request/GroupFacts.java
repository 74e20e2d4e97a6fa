package org.intertwiner.cli.request;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.cli.cas.AlgebraSystem;
import org.intertwiner.verify.json.ExactJson;

/**
 * What there is to say of a group, one line each, for programs and for people.
 *
 * <p>A fact that lies beyond a limit is {@code null} with the reason beside it; the others are
 * still answered.
 */
final class GroupFacts implements Result {
  /** One fact. */
  private sealed interface Fact {
    String field();

    record Count(String field, BigInteger value) implements Fact {}

    record Flag(String field, boolean holds) implements Fact {}

    record Words(String field, String text) implements Fact {}

    record Undecided(String field, String reason) implements Fact {}
  }

  private final String name;
  private final List<Fact> facts = new ArrayList<>();
  private Function<AlgebraSystem, Optional<String>> script = system -> Optional.empty();

  GroupFacts(String name) {
    this.name = name;
  }

  GroupFacts count(String field, long value) {
    facts.add(new Fact.Count(field, BigInteger.valueOf(value)));
    return this;
  }

  /** A number that may lie beyond a limit. */
  GroupFacts count(String field, Supplier<BigInteger> value) {
    return unlessLimited(field, () -> new Fact.Count(field, value.get()));
  }

  GroupFacts flag(String field, boolean holds) {
    facts.add(new Fact.Flag(field, holds));
    return this;
  }

  /** A property that may not be decided within a limit. */
  GroupFacts flag(String field, Supplier<Boolean> holds) {
    return unlessLimited(field, () -> new Fact.Flag(field, holds.get()));
  }

  GroupFacts words(String field, String text) {
    facts.add(new Fact.Words(field, text));
    return this;
  }

  private GroupFacts unlessLimited(String field, Supplier<Fact> fact) {
    try {
      facts.add(fact.get());
    } catch (LimitExceeded e) {
      facts.add(new Fact.Undecided(field, e.getMessage()));
    }
    return this;
  }

  /** How the group is written for a computer algebra system. */
  GroupFacts script(Function<AlgebraSystem, String> text) {
    script = system -> Optional.of(text.apply(system));
    return this;
  }

  @Override
  public Optional<String> rendered(Format format) {
    return format.system().flatMap(script);
  }

  @Override
  public void writeFields(JsonGenerator json) throws IOException {
    json.writeStringField("name", name);
    for (Fact fact : facts) {
      if (fact instanceof Fact.Count count) {
        ExactJson.integerField(json, count.field(), count.value());
      } else if (fact instanceof Fact.Flag flag) {
        json.writeBooleanField(flag.field(), flag.holds());
      } else if (fact instanceof Fact.Words words) {
        json.writeStringField(words.field(), words.text());
      } else {
        json.writeNullField(fact.field());
      }
    }
    List<Fact.Undecided> undecided = undecided();
    if (!undecided.isEmpty()) {
      json.writeObjectFieldStart("undecided");
      for (Fact.Undecided fact : undecided) {
        json.writeStringField(fact.field(), fact.reason());
      }
      json.writeEndObject();
    }
  }

  private List<Fact.Undecided> undecided() {
    return facts.stream()
        .filter(Fact.Undecided.class::isInstance)
        .map(Fact.Undecided.class::cast)
        .toList();
  }

  @Override
  public void writeText(StringBuilder text) {
    new TextTable(
            List.of(name, ""),
            facts.stream().map(fact -> List.of(label(fact.field()), value(fact))).toList())
        .appendTo(text, "");
    for (Fact.Undecided fact : undecided()) {
      text.append(label(fact.field())).append(" not decided: ").append(fact.reason()).append('\n');
    }
  }

  /** The name of a field as words: {@code pointGroup} is "point group". */
  private static String label(String field) {
    return field.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }

  private static String value(Fact fact) {
    if (fact instanceof Fact.Count count) {
      return count.value().toString();
    }
    if (fact instanceof Fact.Flag flag) {
      return flag.holds() ? "yes" : "no";
    }
    return fact instanceof Fact.Words words ? words.text() : "?";
  }
}
