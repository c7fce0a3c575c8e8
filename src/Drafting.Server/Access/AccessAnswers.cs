using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Access;

/// <summary>The JSON of signing in and of accounts.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SessionRequest))]
[JsonSerializable(typeof(UserRequest))]
[JsonSerializable(typeof(SetupRequest))]
[JsonSerializable(typeof(SetupCheckRequest))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(IReadOnlyList<UserView>))]
internal sealed partial class AccessAnswers : JsonSerializerContext;
