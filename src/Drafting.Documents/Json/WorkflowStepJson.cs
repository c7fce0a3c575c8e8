using System.Text.Json;

namespace Drafting.Documents.Json;

/// <summary>A finished text's way through the organ: <c>steps: [{outcome, date, as, by, refersTo}]</c>, what is not said left out.</summary>
internal static class WorkflowStepJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<WorkflowStep> steps)
    {
        writer.WriteStartArray("steps"u8);
        foreach (var step in steps)
        {
            writer.WriteStartObject();
            foreach (var (name, value) in new[] { ("outcome", step.Outcome), ("date", step.Date), ("as", step.As), ("by", step.By), ("refersTo", step.RefersTo) })
            {
                if (value is not null)
                    writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static IReadOnlyList<WorkflowStep> Read(JsonElement json) => json.TryGetProperty("steps", out var steps)
        ? [.. steps.EnumerateArray().Select(step => new WorkflowStep(
            step.OptionalString("outcome"), step.OptionalString("date"), step.OptionalString("as"), step.OptionalString("by"), step.OptionalString("refersTo")))]
        : [];
}
