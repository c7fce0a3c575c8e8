using Drafting.Testing;

namespace Drafting.Storage.Sqlite.Tests;

public sealed class SqliteMeetingRoomsTests : MeetingRoomsContract
{
    private readonly TemporaryDatabase database = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        database.Dispose();
    }

    protected override Task<OpenStorage> OpenStoreAsync() => database.OpenAsync();
}
