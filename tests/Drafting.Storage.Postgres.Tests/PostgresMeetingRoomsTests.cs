using Drafting.Testing;

namespace Drafting.Storage.Postgres.Tests;

public sealed class PostgresMeetingRoomsTests(PostgresServer server) : MeetingRoomsContract
{
    private readonly TemporaryDatabase database = new(server);

    protected override async Task<OpenStorage> OpenStoreAsync() => OpenStorage.Of(await database.OpenAsync());
}
