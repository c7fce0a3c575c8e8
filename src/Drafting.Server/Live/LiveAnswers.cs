using System.Text.Json;
using System.Text.Json.Serialization;
using Drafting.Documents.Ports;

namespace Drafting.Server.Live;

/// <summary>The JSON of the hub.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Attendee[]))]
[JsonSerializable(typeof(Caret))]
[JsonSerializable(typeof(OpenAnswer))]
[JsonSerializable(typeof(EntryList))]
internal sealed partial class LiveAnswers : JsonSerializerContext;
