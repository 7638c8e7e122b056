-- What the graph says, as tables. Each is filled from the CSV file of its name.
CREATE TABLE state (id INTEGER, label VARCHAR);
CREATE TABLE place (id INTEGER, label VARCHAR, state INTEGER);
CREATE TABLE topic (id INTEGER, label VARCHAR);
CREATE TABLE post (id INTEGER, label VARCHAR, state INTEGER);
CREATE TABLE official (id INTEGER, label VARCHAR);
CREATE TABLE tenure (id INTEGER, label VARCHAR, official INTEGER, post INTEGER, first_day DATE, last_day DATE);
CREATE TABLE source (id INTEGER, label VARCHAR);
CREATE TABLE meeting (id INTEGER, label VARCHAR, date DATE, place INTEGER, source INTEGER);
CREATE TABLE meeting_topic (meeting INTEGER, topic INTEGER);
CREATE TABLE participation (id INTEGER, label VARCHAR, meeting INTEGER, official INTEGER, state INTEGER, post INTEGER);
CREATE TABLE vocabulary (class VARCHAR, things INTEGER);
