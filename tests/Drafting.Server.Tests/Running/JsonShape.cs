using System.Text.Json;

namespace Drafting.Server.Tests.Running;

/// <summary>
/// A JSON schema, read once and held to many values. It knows the keywords that the description of the API has, and refuses others; and it takes
/// objects to be closed: what they hold besides is a fault, so that nothing is sent that is not described.
/// </summary>
internal sealed class JsonShape
{
    private static readonly HashSet<string> Passed = ["description", "default"];

    private readonly HashSet<string> types = [];
    private readonly HashSet<string> words = [];
    private readonly HashSet<string> required = [];
    private readonly Dictionary<string, JsonShape> members = [];
    private readonly Dictionary<string, Lazy<JsonShape>> cases = [];
    private readonly List<JsonShape> choices = [];
    private Lazy<JsonShape>? other;
    private JsonShape? items;
    private JsonShape? values;
    private string? format;
    private string? discriminator;

    /// <param name="named">Finds the schema a reference names.</param>
    public JsonShape(JsonElement schema, Func<string, JsonShape> named)
    {
        foreach (var keyword in schema.EnumerateObject())
            Take(keyword, named);
    }

    /// <summary>Where a value is not of this form, and why; null where it is.</summary>
    public string? Fault(JsonElement value, string path = "$")
    {
        if (other is not null)
            return other.Value.Fault(value, path);
        if (choices.Count > 0)
            return FaultOfChoice(value, path);
        // A whole number is a number, too.
        if (types.Count > 0 && !types.Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && types.Contains("number")))
            return $"{path} is {Short(value)}, not {string.Join(" or ", types)}";
        return value.ValueKind switch
        {
            JsonValueKind.String => FaultOfText(value.GetString()!, path),
            JsonValueKind.Object => FaultOfObject(value, path),
            JsonValueKind.Array when items is not null => value.EnumerateArray().Select((item, at) => items.Fault(item, $"{path}[{at}]")).FirstOrDefault(fault => fault is not null),
            _ => null,
        };
    }

    private void Take(JsonProperty keyword, Func<string, JsonShape> named)
    {
        var value = keyword.Value;
        switch (keyword.Name)
        {
            case "$ref":
                other = Named(value.GetString()!, named);
                break;
            case "type":
                types.UnionWith(value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(type => type.GetString()!) : [value.GetString()!]);
                break;
            case "enum":
                words.UnionWith(value.EnumerateArray().Select(word => word.GetString()!));
                break;
            case "format":
                format = value.GetString();
                break;
            case "required":
                required.UnionWith(value.EnumerateArray().Select(name => name.GetString()!));
                break;
            case "properties":
                foreach (var member in value.EnumerateObject())
                    members[member.Name] = new(member.Value, named);
                break;
            case "additionalProperties":
                values = new(value, named);
                break;
            case "items":
                items = new(value, named);
                break;
            case "anyOf":
                choices.AddRange(value.EnumerateArray().Select(choice => new JsonShape(choice, named)));
                break;
            case "discriminator":
                discriminator = value.GetProperty("propertyName").GetString();
                foreach (var each in value.GetProperty("mapping").EnumerateObject())
                    cases[each.Name] = Named(each.Value.GetString()!, named);
                break;
            default:
                if (!Passed.Contains(keyword.Name))
                    throw new NotSupportedException($"The tests do not know “{keyword.Name}” in a schema.");
                break;
        }
    }

    private static Lazy<JsonShape> Named(string reference, Func<string, JsonShape> named) => new(() => named(reference[(reference.LastIndexOf('/') + 1)..]));

    private string? FaultOfChoice(JsonElement value, string path)
    {
        if (discriminator is not null)
        {
            return value.ValueKind == JsonValueKind.Object && value.TryGetProperty(discriminator, out var word) && cases.TryGetValue(word.GetString() ?? "", out var meant)
                ? meant.Value.Fault(value, path)
                : $"{path}.{discriminator} is none of {string.Join(", ", cases.Keys)}";
        }

        var faults = choices.Select(choice => choice.Fault(value, path)).ToList();
        return faults.Contains(null) ? null : string.Join("; and ", faults);
    }

    private string? FaultOfText(string value, string path) =>
        words.Count > 0 && !words.Contains(value) ? $"{path} is “{value}”, none of {string.Join(", ", words)}"
        : format == "date-time" && !(DateTimeOffset.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _) && value.EndsWith('Z')) ? $"{path} is “{value}”, no time in UTC"
        : format == "date" && !DateOnly.TryParseExact(value, "yyyy-MM-dd", out _) ? $"{path} is “{value}”, no day"
        : null;

    private string? FaultOfObject(JsonElement value, string path)
    {
        if (members.Count == 0 && values is null)
            return null;
        foreach (var name in required)
        {
            if (!value.TryGetProperty(name, out _))
                return $"{path}.{name} is missing";
        }

        foreach (var member in value.EnumerateObject())
        {
            if ((members.GetValueOrDefault(member.Name) ?? values) is not { } known)
                return $"{path}.{member.Name} is not described";
            if (known.Fault(member.Value, $"{path}.{member.Name}") is { } fault)
                return fault;
        }

        return null;
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => "null",
    };

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > 60 } longer ? longer[..60] + "…" : value.GetRawText();
}
