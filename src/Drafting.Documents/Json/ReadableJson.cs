using System.Text.Json;

namespace Drafting.Documents.Json;

/// <summary>
/// JSON can be well-formed and still hold texts that are none: half a surrogate pair, written as an escape, or bytes that are not UTF-8.
/// They are noticed only when the text is read, so all are read once before anything is done with them.
/// </summary>
internal static class ReadableJson
{
    public static bool IsReadable(JsonElement json)
    {
        try
        {
            Read(json);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Read(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                json.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                    Read(item);
                break;
            case JsonValueKind.Object:
                foreach (var property in json.EnumerateObject())
                {
                    _ = property.Name;
                    Read(property.Value);
                }

                break;
        }
    }
}
