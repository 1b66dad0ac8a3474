namespace Igloo.Runtime.Durable.Journaling;

/// <summary>The tables of the journal. Times are UTC ticks; an execution is one generation of an instance between two continue-as-new.</summary>
internal static class JournalSchema
{
    public const int Version = 1;

    public const string Create = """
        CREATE TABLE instances (
            ordinal INTEGER PRIMARY KEY,
            instance_id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            execution INTEGER NOT NULL,
            status INTEGER NOT NULL,
            input TEXT,
            output TEXT,
            custom_status TEXT,
            failure TEXT,
            parent_instance TEXT,
            parent_name TEXT,
            parent_execution INTEGER,
            parent_task INTEGER,
            start_at INTEGER,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL) STRICT;
        CREATE INDEX instances_by_status ON instances (status);
        CREATE INDEX instances_by_parent ON instances (parent_instance) WHERE parent_instance IS NOT NULL;
        CREATE TABLE history (
            execution INTEGER NOT NULL,
            position INTEGER NOT NULL,
            event TEXT NOT NULL,
            PRIMARY KEY (execution, position)) STRICT, WITHOUT ROWID;
        CREATE TABLE messages (
            id INTEGER PRIMARY KEY,
            instance_id TEXT NOT NULL,
            execution INTEGER NOT NULL,
            due_at INTEGER,
            event TEXT NOT NULL) STRICT;
        CREATE INDEX messages_by_instance ON messages (instance_id);
        CREATE TABLE activities (
            id INTEGER PRIMARY KEY,
            instance_id TEXT NOT NULL,
            execution INTEGER NOT NULL,
            task_id INTEGER NOT NULL,
            name TEXT NOT NULL,
            input TEXT) STRICT;
        """;
}
