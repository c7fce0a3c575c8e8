using System.Text.Json;

namespace Drafting.Operations;

/// <summary>The fields of an operation's JSON object, each read with its own complaint.</summary>
internal readonly struct OperationFields
{
    private const int MaximumId = 64;
    private readonly JsonElement json;

    public OperationFields(JsonElement json) =>
        this.json = json.ValueKind == JsonValueKind.Object ? json : throw new FormatException("An operation is an object.");

    public bool Has(string name) => json.TryGetProperty(name, out _);

    public string Text(string name) => OptionalText(name) ?? throw new FormatException($"“{name}” is missing.");

    public string? OptionalText(string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw new FormatException($"“{name}” is a text.");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new FormatException($"“{name}” has half a surrogate pair.");
        }
    }

    public bool Flag(string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw new FormatException($"“{name}” is true or false.");

    public IReadOnlyList<string>? OptionalTexts(string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
            : throw new FormatException($"“{name}” is a list of texts.");
    }

    public IReadOnlyList<T> Objects<T>(string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(read)]
            : throw new FormatException($"“{name}” is a list.");

    public IReadOnlyList<T>? OptionalObjects<T>(string name, Func<JsonElement, T> read) =>
        !json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null : Objects(name, read);

    public IReadOnlyList<int>? OptionalNumbers(string name) => OptionalObjects(
        name, item => item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var number) ? number : throw new FormatException($"“{name}” is a list of whole numbers."));

    public string Id(string name) => OptionalId(name) ?? throw new FormatException($"“{name}” is missing.");

    public string? OptionalId(string name)
    {
        var id = OptionalText(name);
        return id is null || (id.Length is > 0 and <= MaximumId && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':'))
            ? id
            : throw new FormatException($"“{name}” is an id: 1 to {MaximumId} ASCII letters, digits, “-”, “_”, “.” or “:”.");
    }

    public int Number(string name) => OptionalNumber(name) ?? throw new FormatException($"“{name}” is missing.");

    public int Number(string name, int otherwise) => OptionalNumber(name) ?? otherwise;

    public int? OptionalNumber(string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : throw new FormatException($"“{name}” is a whole number.");
    }

    public long Long(string name) => OptionalLong(name) ?? throw new FormatException($"“{name}” is missing.");

    public long? OptionalLong(string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : throw new FormatException($"“{name}” is a whole number.");
    }

    public T Name<T>(string name)
        where T : struct, Enum => OptionalName<T>(name) ?? throw new FormatException($"“{name}” is missing.");

    public T? OptionalName<T>(string name)
        where T : struct, Enum
    {
        if (OptionalText(name) is not { } text)
            return null;
        return WireName.Parse<T>(text) ?? throw new FormatException($"“{name}” is one of: {string.Join(", ", WireName.All<T>())}.");
    }

    public Delta Delta(string name) =>
        json.TryGetProperty(name, out var value) ? DeltaJson.Read(value) : throw new FormatException($"“{name}” is missing.");

    /// <summary>A delta of inserts alone; missing is empty.</summary>
    public Delta TextDelta(string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return Operations.Delta.Empty;
        var delta = DeltaJson.Read(value);
        return delta.IsText ? delta : throw new FormatException($"“{name}” is a text: it only inserts.");
    }
}
