global using Igloo.Model;
global using Record = Igloo.Model.Record;
