package org.intertwiner.cli.train;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.intertwiner.cli.request.Result;
import org.intertwiner.nn.model.Models;

/** What {@code model list} is asked. */
public record ModelListRequest() {
  /**
   * Lists the models.
   *
   * @return names with axes of space and descriptions
   */
  public Result run() {
    return new Answer(Models.entries());
  }

  private record Answer(List<Models.Entry> models) implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeArrayFieldStart("models");
      for (Models.Entry model : models) {
        json.writeStartObject();
        json.writeStringField("name", model.name());
        json.writeNumberField("dimension", model.dimension());
        json.writeStringField("description", model.description());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    @Override
    public void writeText(StringBuilder text) {
      int width = models.stream().mapToInt(m -> m.name().length()).max().orElse(0);
      for (Models.Entry model : models) {
        text.append(
            String.format(
                Locale.ROOT,
                "%-" + width + "s  %d-D  %s%n",
                model.name(),
                model.dimension(),
                model.description()));
      }
    }
  }
}
